import { describe, expect, it } from '@jest/globals';
import { methodRules } from '../src/youtube/parameters.js';
import type { MethodRule } from '../src/youtube/parameters.js';
import { call, channelOf, emulator, errorOf, list } from './emulator.js';

describe('channels.list', () => {
  it.each(['@northstar-kitchen', 'northstar-kitchen', '@Northstar-KITCHEN'])(
    'finds a channel by the handle %s',
    async (forHandle) => {
      const up = await emulator();
      const { items } = await list(up, 'channels', { part: 'snippet,contentDetails', forHandle });
      expect(items).toHaveLength(1);
      expect(items?.[0]?.id).toBe(channelOf(up).channel_id);
      expect(items?.[0]?.snippet?.customUrl).toBe('@northstar-kitchen');
    },
  );

  it('finds by user name and by several ids', async () => {
    const up = await emulator();
    const ids = up.control.channels().map((channel) => channel.channel_id);
    const byName = await list(up, 'channels', { part: 'id', forUsername: 'northstarkitchen' });
    expect(byName.items?.map((item) => item.id)).toEqual([ids[0]]);
    const byId = await list(up, 'channels', { part: 'id', id: [...ids, 'UCnobody'].join(',') });
    expect(byId.items?.map((item) => item.id)).toEqual(ids);
    expect(byId.pageInfo).toEqual({ totalResults: 3, resultsPerPage: 5 });
  });

  it('returns 200 without an items key for an unknown or closed channel', async () => {
    const up = await emulator();
    up.control.updateChannel(channelOf(up).channel_id, { gone: true });
    for (const forHandle of ['@nobody-at-all', '@northstar-kitchen']) {
      const body = await list(up, 'channels', { part: 'id', forHandle });
      expect(body).not.toHaveProperty('items');
      expect(body.pageInfo?.totalResults).toBe(0);
    }
  });

  it('returns the requested parts and no others', async () => {
    const up = await emulator();
    const { items } = await list(up, 'channels', {
      part: 'statistics',
      forHandle: 'northstar-trails',
    });
    expect(Object.keys(items?.[0] ?? {})).toEqual(['kind', 'etag', 'id', 'statistics']);
  });
});

describe('videos.list', () => {
  it('omits private, deleted, withheld and unknown videos', async () => {
    const up = await emulator();
    const videos = up.control.videos(channelOf(up).channel_id).slice(0, 40);
    const ids = videos.map((video) => video.video_id);
    const { items, pageInfo } = await list(up, 'videos', {
      part: 'status',
      id: [...ids, 'unknown0000'].join(','),
    });
    const available = videos.filter((video) => ['public', 'unlisted'].includes(video.state));
    expect(available.length).toBeLessThan(videos.length);
    expect(items?.map((item) => item.id)).toEqual(available.map((video) => video.video_id));
    expect(pageInfo?.totalResults).toBe(available.length);
  });

  it('distinguishes long videos, Shorts, broadcasts and premieres', async () => {
    const up = await emulator();
    const channel = channelOf(up);
    const ids = (['premiere', 'upcoming', 'live', 'short', 'long', 'was_live'] as const).map(
      (form) =>
        up.control.publishVideo(channel.channel_id, { form, title: form, published_at: 1e12 })
          .video_id,
    );
    const { items = [] } = await list(up, 'videos', {
      part: 'snippet,contentDetails,liveStreamingDetails',
      id: ids.join(','),
    });
    const [premiere, upcoming, live, short, long, wasLive] = items;
    expect(premiere?.snippet?.liveBroadcastContent).toBe('upcoming');
    expect(premiere?.contentDetails?.duration).toBe('P0D');
    expect(upcoming?.contentDetails).not.toHaveProperty('duration');
    expect(upcoming?.liveStreamingDetails?.scheduledStartTime).toMatch(/Z$/);
    expect(live?.snippet?.liveBroadcastContent).toBe('live');
    expect(live?.liveStreamingDetails).not.toHaveProperty('actualEndTime');
    expect(short?.contentDetails?.duration).toMatch(/^PT(\d+S|[12]M(\d+S)?|3M)$/);
    expect(short).not.toHaveProperty('liveStreamingDetails');
    expect(long?.snippet?.liveBroadcastContent).toBe('none');
    expect(wasLive?.liveStreamingDetails?.actualEndTime).toMatch(/Z$/);
  });

  it('serves a picture for every thumbnail', async () => {
    const up = await emulator();
    const ids = up.control
      .videos(channelOf(up).channel_id)
      .filter((video) => video.state === 'public')
      .slice(0, 3)
      .map((video) => video.video_id);
    const { items = [] } = await list(up, 'videos', { part: 'snippet', id: ids.join(',') });
    const urls = items.flatMap((item) =>
      Object.values(item.snippet?.thumbnails ?? {}).map((one: { url?: string }) => one.url ?? ''),
    );
    expect(urls.length).toBeGreaterThanOrEqual(12);
    for (const url of urls) {
      const response = await fetch(url);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('image/svg+xml');
      expect(await response.text()).toMatch(/^<svg /);
    }
  });

  it('refuses more than 50 ids', async () => {
    const up = await emulator();
    const id = Array.from({ length: 51 }, (_, n) => `video${String(n).padStart(6, '0')}`);
    expect(await errorOf(await call(up, 'videos', { part: 'id', id: id.join(',') }))).toMatchObject(
      {
        status: 400,
        reason: 'invalidFilters',
      },
    );
    expect((await call(up, 'videos', { part: 'id', id: id.slice(1).join(',') })).status).toBe(200);
  });
});

describe('a call', () => {
  it.each([
    ['channels', { forHandle: 'x' }, 400, 'required', 'part'],
    ['channels', { part: 'snippets', forHandle: 'x' }, 400, 'unknownPart', 'part'],
    ['channels', { part: 'auditDetails', forHandle: 'x' }, 403, 'forbidden', 'part'],
    ['channels', { part: 'id' }, 400, 'missingRequiredParameter', 'parameters.'],
    ['channels', { part: 'id', forHandle: 'x', id: 'y' }, 400, 'incompatibleParameters', 'parameters.'],
    ['channels', { part: 'id', mine: 'true' }, 401, 'required', 'Authorization'],
    ['channels', { part: 'id', forHandle: 'x', page: '2' }, 400, 'badRequest', undefined],
    ['playlistItems', { part: 'id' }, 400, 'missingRequiredParameter', 'parameters.'],
    ['playlistItems', { part: 'id', playlistId: 'PLnone' }, 404, 'playlistNotFound', 'playlistId'],
    ['playlistItems', { part: 'id', playlistId: 'x', pageToken: 'x' }, 400, 'invalidPageToken', 'pageToken'],
    ['videos', { part: 'id', id: 'x', fields: 'items(' }, 400, 'invalidParameter', 'fields'],
    ['videos', { part: 'id', chart: 'best' }, 400, 'invalidParameter', 'chart'],
    ['videos', { part: 'id', chart: 'mostPopular' }, 501, 'notEmulated', undefined],
  ])('of %s.list with %j gets %d %s', async (method, query, status, reason, location) => {
    const up = await emulator();
    const response = await call(up, method, Object.fromEntries(Object.entries(query)));
    expect(await errorOf(response)).toMatchObject({ status, reason, location });
  }); // prettier-ignore

  const bounded = Object.entries<MethodRule>(methodRules).flatMap(([method, { parameters }]) =>
    Object.entries(parameters).flatMap(([name, { minimum, maximum }]) =>
      minimum === undefined || maximum === undefined
        ? []
        : [minimum - 1, maximum + 1].map((value) => ({ method, name, value })),
    ),
  );

  it.each(bounded)('of $method.list refuses $value for $name', async ({ method, name, value }) => {
    const up = await emulator();
    const filter = method === 'playlistItems' ? { playlistId: 'x' } : { id: 'x' };
    const response = await call(up, method, { part: 'id', ...filter, [name]: String(value) });
    expect(await errorOf(response)).toMatchObject({
      status: 400,
      reason: 'invalidParameter',
      location: name,
    });
  });

  it('is indented except with prettyPrint=false, and reduced to the requested fields', async () => {
    const up = await emulator();
    const query = { part: 'snippet', forHandle: 'northstar-studio', fields: 'items/snippet/title' };
    expect(await (await call(up, 'channels', query)).text()).toContain('\n  "items": [\n');
    const flat = await call(up, 'channels', { ...query, prettyPrint: 'false' });
    expect(await flat.text()).toBe('{"items":[{"snippet":{"title":"Northstar Studio"}}]}\n');
  });
});

describe('the ETag', () => {
  it('of an unchanged response gives 304 without a body, and costs a unit', async () => {
    const up = await emulator();
    const query = { part: 'snippet', playlistId: channelOf(up).uploads_playlist_id };
    const first = await call(up, 'playlistItems', query);
    const body = (await first.json()) as { etag: string };
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toBe(`"${body.etag}"`);
    for (const given of [etag, body.etag, `W/${etag}`]) {
      const again = await call(up, 'playlistItems', query, { 'if-none-match': given });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
    }
    expect(up.control.quota.spent('demo-key')).toBe(4);
  });

  it('changes with the response, and is set on every resource', async () => {
    const up = await emulator();
    const channel = channelOf(up);
    const query = { part: 'snippet', playlistId: channel.uploads_playlist_id };
    const before = await list(up, 'playlistItems', query);
    expect(new Set(before.items?.map((item) => item.etag)).size).toBe(5);
    up.control.publishVideo(channel.channel_id);
    const again = await call(up, 'playlistItems', query, { 'if-none-match': before.etag ?? '' });
    expect(again.status).toBe(200);
  });
});
