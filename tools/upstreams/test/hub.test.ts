import { beforeEach, describe, expect, it } from '@jest/globals';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Upstreams } from '../src/index.js';
import { channelOf, emulator, noon } from './emulator.js';
import { askHub, expectedSignature, subscriber, topicOf } from './subscriber.js';
import type { Subscriber } from './subscriber.js';

let up: Upstreams;
let one: Subscriber;
let channelId: string;
let form: Record<string, string>;

beforeEach(async () => {
  up = await emulator();
  one = await subscriber();
  channelId = channelOf(up).channel_id;
  form = {
    'hub.mode': 'subscribe',
    'hub.topic': topicOf(channelId),
    'hub.callback': one.callback,
    'hub.secret': 's3cret',
  };
});

describe('subscribing', () => {
  it('is accepted with 202 and active after the callback has returned the challenge', async () => {
    expect((await askHub(up, form)).status).toBe(202);
    const [{ method, query } = { method: '', query: new URLSearchParams() }] = one.received;
    expect(method).toBe('GET');
    expect(query.get('kept')).toBe('1');
    expect(query.get('hub.mode')).toBe('subscribe');
    expect(query.get('hub.topic')).toBe(topicOf(channelId));
    expect(query.get('hub.lease_seconds')).toBe('432000');
    expect(query.get('hub.challenge')).toMatch(/^\w{20,}$/);
    expect(up.control.subscriptions()).toEqual([
      {
        topic: topicOf(channelId),
        callback: one.callback,
        secret: 's3cret',
        expires_at: noon + 432_000_000,
      },
    ]);
  });

  it('has no effect when the callback does not return the challenge', async () => {
    one.willing = false;
    await askHub(up, form);
    expect(one.received).toHaveLength(1);
    expect(up.control.subscriptions()).toEqual([]);
    expect((await askHub(up, { ...form, 'hub.verify': 'sync' })).status).toBe(409);
  });

  it('has no effect when the callback is unreachable', async () => {
    await askHub(up, { ...form, 'hub.callback': 'http://127.0.0.1:1/nobody' });
    expect(up.control.subscriptions()).toEqual([]);
  });

  it('responds with 204 after the verification with hub.verify=sync', async () => {
    expect((await askHub(up, { ...form, 'hub.verify': 'sync' })).status).toBe(204);
    expect(up.control.subscriptions()).toHaveLength(1);
  });

  it('limits a lease to ten days, and stops pushing when it expires', async () => {
    await askHub(up, { ...form, 'hub.lease_seconds': '99999999' });
    expect(one.received[0]?.query.get('hub.lease_seconds')).toBe('864000');
    up.control.clock.advance(864_000_000 - 1);
    expect(up.control.subscriptions()).toHaveLength(1);
    up.control.clock.advance(1);
    expect(up.control.subscriptions()).toEqual([]);
    up.control.publishVideo(channelId);
    await up.control.settled();
    expect(one.pushed()).toEqual([]);
  });

  it('to the same topic and callback again renews the lease', async () => {
    await askHub(up, form);
    up.control.clock.advance(1000);
    await askHub(up, form);
    const [only, ...others] = up.control.subscriptions();
    expect(others).toEqual([]);
    expect(only?.expires_at).toBe(noon + 432_001_000);
  });

  it.each([
    ['hub.mode', 'watch'],
    ['hub.callback', 'not an address'],
    ['hub.callback', 'file:///etc/hosts'],
    ['hub.topic', ''],
    ['hub.lease_seconds', 'long'],
    ['hub.secret', 's'.repeat(200)],
  ])('gets 400 for a %s of %j', async (name, value) => {
    const answer = await askHub(up, { ...form, [name]: value });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(name);
    expect(one.received).toEqual([]);
  });

  it('ends when the callback confirms the unsubscription', async () => {
    await askHub(up, form);
    one.willing = false;
    await askHub(up, { ...form, 'hub.mode': 'unsubscribe' });
    expect(up.control.subscriptions()).toHaveLength(1);
    one.willing = true;
    await askHub(up, { ...form, 'hub.mode': 'unsubscribe' });
    expect(one.received.at(-1)?.query.has('hub.lease_seconds')).toBe(false);
    expect(up.control.subscriptions()).toEqual([]);
  });
});

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false }); // prettier-ignore

describe('a push', () => {
  it('for a published video is a signed Atom entry without media', async () => {
    await askHub(up, form);
    const video = up.control.publishVideo(channelId, { title: 'Salt & 塩', form: 'long' });
    await up.control.settled();
    const [push, ...others] = one.pushed();
    expect(others).toEqual([]);
    expect(push?.headers['content-type']).toBe('application/atom+xml');
    expect(push?.headers['x-hub-signature']).toBe(expectedSignature(push?.body ?? '', 's3cret'));
    expect(push?.headers.link).toContain(`<${topicOf(channelId)}>; rel="self"`);
    expect(XMLValidator.validate(push?.body ?? '')).toBe(true);
    expect(push?.body).not.toContain('media:');
    expect(parser.parse(push?.body ?? '')).toMatchObject({
      feed: {
        entry: {
          id: `yt:video:${video.video_id}`,
          'yt:videoId': video.video_id,
          'yt:channelId': channelId,
          title: 'Salt & 塩',
          link: { '@href': `https://www.youtube.com/watch?v=${video.video_id}` },
          published: '2026-03-04T12:00:00+00:00',
          updated: '2026-03-04T12:00:00.000000000+00:00',
        },
      },
    });
  });

  it('is sent for a change, and as a tombstone for a deleted or private video', async () => {
    await askHub(up, form);
    const [first, second] = up.control
      .videos(channelId)
      .filter((video) => video.state === 'public')
      .map((video) => video.video_id);
    up.control.updateVideo(first ?? '', { title: 'A better title' });
    up.control.deleteVideo(first ?? '');
    up.control.makePrivate(second ?? '');
    up.control.updateVideo(second ?? '', { title: 'Nobody hears of this' });
    await up.control.settled();
    const [changed, ...gone] = one.pushed().map((push) => push.body);
    expect(changed).toContain('<title>A better title</title>');
    expect(gone).toHaveLength(2);
    for (const [index, body] of gone.entries()) {
      const id = (index === 0 ? first : second) ?? '';
      expect(XMLValidator.validate(body)).toBe(true);
      expect(parser.parse(body)).toMatchObject({
        feed: {
          'at:deleted-entry': {
            '@ref': `yt:video:${id}`,
            '@when': '2026-03-04T12:00:00+00:00',
            'at:by': { uri: `https://www.youtube.com/channel/${channelId}` },
          },
        },
      });
      expect(body).not.toContain('yt:channelId');
    }
    expect(one.pushed().every((push) => push.headers['x-hub-signature'] === expectedSignature(push.body, 's3cret'))).toBe(true); // prettier-ignore
  });

  it('is not sent for an unlisted video', async () => {
    await askHub(up, form);
    const { video_id } = up.control.publishVideo(channelId, { state: 'unlisted' });
    up.control.updateVideo(video_id, { title: 'Still unlisted' });
    up.control.deleteVideo(video_id);
    await up.control.settled();
    expect(up.control.pushes()).toEqual([]);
  });

  it('is not signed for a subscriber without a secret', async () => {
    await askHub(up, { ...form, 'hub.secret': '' });
    up.control.publishVideo(channelId);
    await up.control.settled();
    expect(one.pushed()[0]?.headers).not.toHaveProperty('x-hub-signature');
  });

  it('is sent to the subscribers of its channel only', async () => {
    const other = await subscriber();
    await askHub(up, form);
    await askHub(up, { ...form, 'hub.callback': other.callback });
    const trails = channelOf(up, 'northstar-trails').channel_id;
    up.control.publishVideo(trails);
    up.control.publishVideo(channelId);
    await up.control.settled();
    expect([one.pushed().length, other.pushed().length]).toEqual([1, 1]);
    expect(up.control.pushes().map((push) => push.status)).toEqual([200, 200]);
  });

  it('is never sent for the topic without /xml/, which accepts subscriptions', async () => {
    await askHub(up, { ...form, 'hub.topic': topicOf(channelId).replace('/xml/', '/') });
    expect(up.control.subscriptions()).toHaveLength(1);
    up.control.publishVideo(channelId);
    await up.control.settled();
    expect(up.control.pushes()).toEqual([]);
  });

  it('is sent for a topic on the emulator’s own URL', async () => {
    const topic = `${up.youtube.feed_url}/xml/feeds/videos.xml?channel_id=${channelId}`;
    await askHub(up, { ...form, 'hub.topic': topic });
    up.control.publishVideo(channelId);
    await up.control.settled();
    expect(one.pushed()).toHaveLength(1);
  });

  it('is sent in the order of the changes', async () => {
    await askHub(up, form);
    const titles = Array.from({ length: 8 }, (_, n) => `Number ${String(n)}`);
    for (const title of titles) up.control.publishVideo(channelId, { title });
    await up.control.settled();
    expect(one.pushed().map((push) => /<title>(Number \d)/.exec(push.body)?.[1])).toEqual(titles);
  });
});

describe('a faulty hub', () => {
  it('responds with 503 and Retry-After', async () => {
    up.control.addFault({
      route: 'hub.subscribe',
      action: { kind: 'status', status: 503, headers: { 'retry-after': '120' } },
    });
    expect((await askHub(up, form)).status).toBe(503);
    expect(one.received).toEqual([]);
  });

  it.each([
    ['push_lost', 0],
    ['push_unsigned', 1],
    ['push_wrong_signature', 1],
    ['push_twice', 2],
  ] as const)('does %s', async (kind, copies) => {
    await askHub(up, form);
    up.control.addFault({ route: 'hub.push', times: 1, action: { kind } });
    up.control.publishVideo(channelId);
    await up.control.settled();
    expect(one.pushed()).toHaveLength(copies);
    for (const { body, headers } of one.pushed()) {
      const right = headers['x-hub-signature'] === expectedSignature(body, 's3cret');
      expect(right).toBe(kind === 'push_twice');
      expect('x-hub-signature' in headers).toBe(kind !== 'push_unsigned');
    }
    up.control.publishVideo(channelId);
    await up.control.settled();
    expect(one.pushed()).toHaveLength(copies + 1);
  });
});
