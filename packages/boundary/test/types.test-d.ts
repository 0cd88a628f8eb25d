import type {
  EventData,
  EventRecord,
  Feed,
  FeedList,
  FeedsSummary,
  Item,
  ItemPage,
  JsonValue,
  Readiness,
  RevisionResult,
} from '@northstar/contracts';
import type { EnginesBoundary, EnginesEvent, EventStream, Paged } from '../src/index.js';

/** Validated by tsc alone; nothing here is run. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function has<Expected>(): <Actual>(
  value: Actual,
  ...same: Same<Actual, Expected> extends true ? [] : [expected: Expected]
) => void;

declare const boundary: EnginesBoundary;
const feed_id = 'feed_1';
const newFeed = {
  name: 'Talks',
  source_kind: 'youtube',
  source: { channels: ['@example'] },
} as const;

export async function answersHaveTheTypesOfTheContract() {
  has<Feed>()(await boundary.feeds.create(newFeed, { idempotency_key: 'k' }));
  has<FeedsSummary>()(await boundary.feeds.summary());
  has<Readiness>()(await boundary.host.readyz());
  has<JsonValue>()(await boundary.host.openapi());
  has<Promise<string>>()(boundary.host.livez());
  has<Promise<void>>()(boundary.feeds.delete({ feed_id }));
  const args = { token_path: 'text.color', value: '#fff' };
  const command = { canvas_id: 'home', type: 'set_token', base_rev: 1, args } as const;
  has<RevisionResult>()(await boundary.canvas.apply(command));
}

export async function listsArePagesAndItems() {
  has<Paged<FeedList, Feed>>()(boundary.feeds.list({ limit: 5 }));
  for await (const item of boundary.feeds.items({ feed_id })) has<Item>()(item);
  for await (const event of boundary.events.list()) has<EventRecord>()(event);
  const unlessSame = boundary.feeds.items({ feed_id }, { if_none_match: '"1"' });
  has<Promise<ItemPage | undefined>>()(unlessSame);
}

export async function eventsAreToldApartByName() {
  const stream = boundary.events.stream({ topics: ['project'] }, { last_event_id: 'c' });
  has<EventStream>()(stream);
  for await (const event of stream) {
    has<EnginesEvent>()(event);
    if (event.name === 'feed.updated') has<EventData['feed.updated']>()(event.data);
  }
}

export async function wholeAnswersShowWhatStandsAround() {
  const answer = await boundary.request('getFeed', { feed_id }, { if_none_match: '"1"' });
  has<Feed | undefined>()(answer.data);
  has<string | null>()(answer.etag);
  has<Feed>()((await boundary.request('createFeed', newFeed)).data);
  // @ts-expect-error -- streams have no whole answer
  await boundary.request('streamEvents', { topics: ['project'] });
}

// @ts-expect-error -- there is no such operation
export type NoSuchVerb = EnginesBoundary['feeds']['destroy'];

export function mistakesDoNotCompile() {
  // @ts-expect-error -- a feed_id is needed
  void boundary.feeds.get();
  // @ts-expect-error -- it is a string
  void boundary.feeds.get({ feed_id: 1 });
  // @ts-expect-error -- there is no such field
  void boundary.feeds.get({ feed_id, feedId: 'x' });
  // @ts-expect-error -- there is no such sort
  void boundary.feeds.items({ feed_id, sort: 'oldest' });
  // @ts-expect-error -- there is no such kind
  void boundary.feeds.create({ ...newFeed, source_kind: 'vimeo' });
  // @ts-expect-error -- a change needs If-Match
  void boundary.feeds.update({ feed_id, name: 'x' });
  // @ts-expect-error -- reading takes no key
  void boundary.feeds.get({ feed_id }, { idempotency_key: 'k' });
  // @ts-expect-error -- only streams resume
  void boundary.feeds.list({}, { last_event_id: 'c' });
  // @ts-expect-error -- takes no input
  void boundary.feeds.summary({ limit: 1 });
  // @ts-expect-error -- topics are a list
  void boundary.events.stream({ topics: 'project' });
}
