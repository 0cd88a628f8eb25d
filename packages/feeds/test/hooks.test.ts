import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventDraft, JsonValue, Meter, Scope } from '@northstar/contracts';
import { z } from 'zod';
import { createFeedStore, MemoryFeedRepository, partErrorOf, UpstreamError } from '../src/index.js';
import type {
  DeliveryResult,
  FeedKind,
  FeedStoreOptions,
  PartError,
  Pull,
  SourceItem,
  SubscribeRequest,
  SubscribeResult,
  VerifyResult,
} from '../src/index.js';

const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
const Source = z.strictObject({
  topics: z.array(z.string()),
  credential_id: z.exactOptional(z.string()),
});
const Details = z.strictObject({ size: z.number() });

const itemOf = (item_id: string, size: JsonValue = 1): SourceItem => ({
  item_id,
  origin: 'shop',
  title: item_id,
  url: `https://shop.example/${item_id}`,
  image_url: null,
  published_at: null,
  details: { size },
});

let now: number;
let events: EventDraft[];
let counted: string[];
let subscribed: SubscribeRequest[];
let unsubscribed: SubscribeRequest[];
let subscribe: (request: SubscribeRequest) => SubscribeResult | Promise<SubscribeResult>;
let verify: () => VerifyResult;
let handle: () => DeliveryResult;
let repository: MemoryFeedRepository;

/** A kind whose vendor is controlled by the variables above. */
const shop: FeedKind<z.infer<typeof Source>> = {
  kind: 'shop',
  source: Source,
  details: Details,
  async *pull(source, { now: at, readCredential }): Pull {
    const errors: PartError[] = [];
    try {
      if (source.credential_id !== undefined) await readCredential(source.credential_id);
      yield [itemOf('pulled')];
    } catch (error) {
      errors.push(partErrorOf({ path: 'credential_id', subject: 'shop' }, error, at));
    }
    return {
      coverage: [],
      origins: ['shop'],
      state: {},
      part_count: 1,
      errors,
      not_modified: 0,
      cost: { requests: 1, quota_units: 0 },
      max_age_seconds: null,
    };
  },
  hooks: {
    hook: 'shop',
    topics: ({ source }) => source.topics,
    async subscribe(request) {
      subscribed.push(request);
      return subscribe(request);
    },
    async unsubscribe(request) {
      unsubscribed.push(request);
    },
    verify: () => verify(),
    handle: async () => handle(),
  },
};

function openStore(options: Partial<FeedStoreOptions> = {}) {
  const meter: Meter = {
    count: (name, labels = {}) => void counted.push([name, ...Object.values(labels)].join(' ')),
    observe: () => undefined,
    gauge: () => undefined,
  };
  return createFeedStore({
    repository,
    kinds: [shop],
    publicUrl: 'https://engines.example/',
    clock: () => new Date(now),
    random: () => 0,
    newSecret: () => 'secret',
    meter,
    ...options,
  });
}

async function createFeed(
  source: z.infer<typeof Source> = { topics: ['products'] },
  store = openStore(),
) {
  const { feed_id } = await store.create(scope, {
    name: 'Shop',
    source_kind: 'shop',
    source,
    refresh: { every_seconds: 900 },
  });
  return { store, feed_id };
}

/** Creates a feed whose subscription is active and returns its id in the callback URL. */
async function subscribedFeed() {
  const { store, feed_id } = await createFeed();
  await store.refresh(scope, feed_id);
  const [{ subscription_id = '' } = {}] = await repository.listSubscriptions(scope, feed_id);
  return { store, feed_id, subscription_id };
}

const delivery = { headers: {}, body: new Uint8Array() };
const statesOf = async (feed_id: string) =>
  (await repository.listSubscriptions(scope, feed_id)).map(({ topic, state }) => [topic, state]);

beforeEach(() => {
  now = Date.UTC(2026, 4, 1);
  events = [];
  counted = [];
  subscribed = [];
  unsubscribed = [];
  subscribe = () => ({ state: 'active', expires_at: null });
  verify = () => ({ status: 'confirmed', body: 'challenge', expires_at: null });
  handle = () => ({ status: 'refresh' });
  repository = new MemoryFeedRepository({ onEvents: (_scope, more) => events.push(...more) });
});

describe('Webhook subscriptions', () => {
  it('are created by the first refresh, each with its own callback URL', async () => {
    const { store, feed_id } = await createFeed({ topics: ['products', 'collections'] });
    await store.refresh(scope, feed_id);
    const stored = await repository.listSubscriptions(scope, feed_id);
    expect(stored).toMatchObject([
      { topic: 'collections', hook: 'shop', state: 'active', secret: 'secret', scope },
      { topic: 'products', hook: 'shop', state: 'active', secret: 'secret', scope },
    ]);
    expect(subscribed.map(({ callback_url }) => callback_url).sort()).toEqual(
      stored.map((one) => `https://engines.example/hooks/shop/${one.subscription_id}`).sort(),
    );
  });

  it('are not created without a public URL', async () => {
    const store = createFeedStore({ repository, kinds: [shop] });
    const { feed_id } = await createFeed({ topics: ['products'] }, store);
    await store.refresh(scope, feed_id);
    expect([subscribed, await statesOf(feed_id)]).toEqual([[], []]);
  });

  it('are repeated by the next refresh while they are pending', async () => {
    subscribe = () => ({ state: 'pending', expires_at: null });
    const { store, feed_id } = await createFeed();
    await store.refresh(scope, feed_id);
    expect(await statesOf(feed_id)).toEqual([['products', 'pending']]);
    await store.refresh(scope, feed_id);
    expect(subscribed).toHaveLength(2);
    expect(subscribed[1]?.callback_url).toBe(subscribed[0]?.callback_url);
  });

  it('become active when the vendor verifies them, also before it has responded', async () => {
    const { store, feed_id } = await createFeed();
    subscribe = async ({ callback_url }) => {
      const id = callback_url.split('/').at(-1) ?? '';
      expect(await store.verifyHook('shop', id, {})).toBe('challenge');
      return { state: 'pending', expires_at: null };
    };
    await store.refresh(scope, feed_id);
    expect(await statesOf(feed_id)).toEqual([['products', 'active']]);
    await store.refresh(scope, feed_id);
    expect(subscribed).toHaveLength(1);
  });

  it('are renewed on the day before they expire', async () => {
    const day = 86_400_000;
    subscribe = () => ({ state: 'active', expires_at: new Date(now + 5 * day).toISOString() });
    const { store, feed_id } = await createFeed();
    for (const [days, requests] of [
      [0, 1],
      [3.9, 1],
      [4.1, 2],
      [5, 2],
    ] as const) {
      now = Date.UTC(2026, 4, 1) + days * day;
      await store.refresh(scope, feed_id);
      expect([days, subscribed.length]).toEqual([days, requests]);
    }
  });

  it('end with their topic', async () => {
    const { store, feed_id } = await createFeed({ topics: ['products', 'collections'] });
    await store.refresh(scope, feed_id);
    await store.update(scope, feed_id, { source: { topics: ['products'] } }, 'any');
    await store.refresh(scope, feed_id);
    expect(unsubscribed.map(({ topic }) => topic)).toEqual(['collections']);
    expect(await statesOf(feed_id)).toEqual([['products', 'active']]);
  });

  it('that fail do not fail the refresh, and are counted', async () => {
    subscribe = () => {
      throw new UpstreamError('network', 'No connection');
    };
    const { store, feed_id } = await createFeed();
    expect(await store.refresh(scope, feed_id)).toMatchObject({ status: 'changed', added: 1 });
    expect(counted).toContain('feed_hook_requests_total shop subscribe error');
    expect(await statesOf(feed_id)).toEqual([['products', 'pending']]);
  });

  it('need a kind with pull', () => {
    const { kind, source, details, hooks } = shop;
    const pushed: FeedKind = { kind, source, details, ...(hooks && { hooks }) };
    expect(() => createFeedStore({ repository, kinds: [pushed] })).toThrow(/hooks but no pull/);
  });
});

describe('A verification request', () => {
  it('returns the text of the kind and stores when the subscription expires', async () => {
    const { store, feed_id, subscription_id } = await subscribedFeed();
    const expires_at = '2026-05-11T00:00:00.000Z';
    verify = () => ({ status: 'confirmed', body: 'abc', expires_at });
    expect(await store.verifyHook('shop', subscription_id, {})).toBe('abc');
    expect(await repository.listSubscriptions(scope, feed_id)).toMatchObject([{ expires_at }]);
  });

  it('that the kind refuses, or for an unknown subscription, is not found', async () => {
    const { store, subscription_id } = await subscribedFeed();
    const notFound = { code: 'hook.not_found' };
    await expect(store.verifyHook('shop', 'sub_other', {})).rejects.toMatchObject(notFound);
    await expect(store.verifyHook('websub', subscription_id, {})).rejects.toMatchObject(notFound);
    verify = () => ({ status: 'refused' });
    await expect(store.verifyHook('shop', subscription_id, {})).rejects.toMatchObject(notFound);
  });
});

describe('A delivery', () => {
  it('makes the feed due', async () => {
    const { store, feed_id, subscription_id } = await subscribedFeed();
    now += 60_000;
    await store.receiveDelivery('shop', subscription_id, delivery);
    const { due_at } = (await repository.getFeed(scope, feed_id)) ?? {};
    expect(due_at).toBe(new Date(now).toISOString());
    expect(await store.claimDue(1)).toMatchObject([{ feed: { feed_id } }]);
  });

  it('stores and removes items, with an event, and skips invalid ones', async () => {
    const { store, feed_id, subscription_id } = await subscribedFeed();
    events.length = 0;
    handle = () => ({
      status: 'changes',
      items: [itemOf('pushed'), itemOf('invalid', 'large')],
      removed: ['pulled'],
    });
    await store.receiveDelivery('shop', subscription_id, delivery);
    const { items } = (await repository.listItems(scope, feed_id, {
      sort: 'newest',
      limit: 9,
    })) ?? { items: [] };
    expect(items.map(({ item_id }) => item_id)).toEqual(['pushed']);
    expect(events).toMatchObject([
      {
        name: 'feed.updated',
        actor: { kind: 'system', id: 'shop' },
        data: { added: ['pushed'], removed: ['pulled'] },
      },
    ]);
    expect(counted).toContain('feed_items_skipped_total shop');
  });

  it('that is dropped changes nothing and is counted', async () => {
    const { store, feed_id, subscription_id } = await subscribedFeed();
    const before = await repository.getFeed(scope, feed_id);
    handle = () => ({ status: 'dropped', reason: 'wrong_signature' });
    await store.receiveDelivery('shop', subscription_id, delivery);
    expect(await repository.getFeed(scope, feed_id)).toEqual(before);
    expect(counted).toContain('feed_hook_deliveries_total shop dropped wrong_signature');
  });

  it('for a deleted feed is not found', async () => {
    const { store, feed_id, subscription_id } = await subscribedFeed();
    await store.delete(scope, feed_id);
    await expect(store.receiveDelivery('shop', subscription_id, delivery)).rejects.toMatchObject({
      code: 'hook.not_found',
    });
  });
});

describe('A credential of a feed', () => {
  const source = { topics: [], credential_id: 'cred_1' };
  const errorOf = async (options: Partial<FeedStoreOptions>) => {
    const { store, feed_id } = await createFeed(source, openStore(options));
    await expect(store.refresh(scope, feed_id)).rejects.toMatchObject({
      code: 'feed.source_unavailable',
    });
    return (await store.get(scope, feed_id)).health.last_error;
  };

  it('is resolved in the project of the feed', async () => {
    const resolved: unknown[] = [];
    const credentials = {
      async resolve(...args: unknown[]) {
        resolved.push(args);
        return { access_token: 'token' };
      },
    };
    const { store, feed_id } = await createFeed(source, openStore({ credentials }));
    expect(await store.refresh(scope, feed_id)).toMatchObject({ status: 'changed' });
    expect(resolved).toEqual([[scope, 'cred_1']]);
  });

  it('that does not exist, or without a resolver, is reported in the health of the feed', async () => {
    expect(await errorOf({})).toMatchObject({
      code: 'credential.missing',
      message: expect.stringContaining('no credentials are configured'),
    });
    expect(await errorOf({ credentials: { resolve: async () => null } })).toMatchObject({
      code: 'credential.missing',
      message: expect.stringContaining('no credential cred_1'),
    });
  });
});
