import { describe, expect, it } from '@jest/globals';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { channelOf, emulator, noon } from './emulator.js';

const Entry = z.object({
  id: z.string(),
  'yt:videoId': z.string(),
  'yt:channelId': z.string(),
  title: z.string(),
  link: z.object({ '@href': z.string() }),
  published: z.string(),
  'media:group': z.object({
    'media:thumbnail': z.object({ '@url': z.string() }),
    'media:description': z.string(),
    'media:community': z.object({ 'media:statistics': z.object({ '@views': z.string() }) }),
  }),
});
const Feed = z.object({
  feed: z.object({
    id: z.string(),
    'yt:channelId': z.string(),
    title: z.string(),
    entry: z.array(Entry),
  }),
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => name === 'entry',
});

async function read(url: string): Promise<z.infer<typeof Feed>['feed']> {
  const text = await (await fetch(url)).text();
  expect(XMLValidator.validate(text.trimStart())).toBe(true);
  return Feed.parse(parser.parse(text)).feed;
}

describe('the channel feed', () => {
  it('lists the 15 newest public videos and no others', async () => {
    const up = await emulator();
    const { channel_id } = channelOf(up);
    const feed = await read(`${up.youtube.feed_url}/feeds/videos.xml?channel_id=${channel_id}`);
    const shown = up.control.videos(channel_id).filter((video) => video.state === 'public');
    const newest = shown.slice(0, 15).map((video) => video.video_id);
    expect(feed.entry.map((entry) => entry['yt:videoId'])).toEqual(newest);
    expect(feed.entry.every((entry) => entry['yt:channelId'] === channel_id)).toBe(true);
  });

  it('is fresh for 15 minutes and has no validators', async () => {
    const up = await emulator();
    const { channel_id } = channelOf(up);
    const { headers } = await fetch(`${up.url}/feeds/videos.xml?channel_id=${channel_id}`);
    expect(headers.get('content-type')).toBe('text/xml; charset=UTF-8');
    expect(headers.get('cache-control')).toBe('public, max-age=900');
    expect(headers.get('expires')).toBe(new Date(noon + 900_000).toUTCString());
    expect([headers.get('etag'), headers.get('last-modified')]).toEqual([null, null]);
  });

  it('links to Shorts as Shorts, and lists premieres with 0 views', async () => {
    const up = await emulator();
    const { channel_id } = channelOf(up);
    const videos = up.control.videos(channel_id);
    const feed = await read(`${up.url}/feeds/videos.xml?channel_id=${channel_id}`);
    for (const entry of feed.entry) {
      const id = entry['yt:videoId'];
      const form = videos.find((video) => video.video_id === id)?.form;
      const path = form === 'short' ? `/shorts/${id}` : `/watch?v=${id}`;
      expect(entry.link['@href']).toBe(`https://www.youtube.com${path}`);
      const views = entry['media:group']['media:community']['media:statistics']['@views'];
      expect(views === '0').toBe(form === 'premiere' || form === 'upcoming');
    }
    expect(feed.entry.filter((entry) => entry.link['@href'].includes('/shorts/'))).not.toEqual([]);
  });

  it('writes the channel id without UC, empty or complete, as configured', async () => {
    const up = await emulator();
    const { channel_id } = channelOf(up);
    const url = `${up.url}/feeds/videos.xml?channel_id=${channel_id}`;
    const said = async (form: 'without_uc' | 'empty' | 'whole'): Promise<string[]> => {
      up.control.updateChannel(channel_id, { feed_channel_id: form });
      const feed = await read(url);
      return [feed.id, feed['yt:channelId']];
    };
    const bare = channel_id.slice(2);
    expect(await said('without_uc')).toEqual([`yt:channel:${bare}`, bare]);
    expect(await said('empty')).toEqual(['yt:channel:', '']);
    expect(await said('whole')).toEqual([`yt:channel:${channel_id}`, channel_id]);
  });

  it('of the studio has a blank line before its XML declaration', async () => {
    const up = await emulator();
    const first = async (handle: string): Promise<string> => {
      const { channel_id } = channelOf(up, handle);
      const response = await fetch(`${up.url}/feeds/videos.xml?channel_id=${channel_id}`);
      return (await response.text()).slice(0, 6);
    };
    expect(await first('northstar-studio')).toBe('\n<?xml');
    expect(await first('northstar-kitchen')).toBe('<?xml ');
  });

  it('escapes titles as XML without loss', async () => {
    const up = await emulator();
    const { channel_id } = channelOf(up);
    const title = `Salt & pepper < "everything" > 'else' 塩`;
    up.control.publishVideo(channel_id, { title, description: 'a\n\nb & c' });
    const [entry] = (await read(`${up.url}/feeds/videos.xml?channel_id=${channel_id}`)).entry;
    expect(entry?.title).toBe(title);
    expect(entry?.['media:group']['media:description']).toBe('a\n\nb & c');
  });

  it('serves a picture for each thumbnail', async () => {
    const up = await emulator();
    const { channel_id } = channelOf(up);
    const [entry] = (await read(`${up.url}/feeds/videos.xml?channel_id=${channel_id}`)).entry;
    const picture = await fetch(entry?.['media:group']['media:thumbnail']['@url'] ?? '');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });

  it('is 404 for an unknown or closed channel, and 400 without one', async () => {
    const up = await emulator();
    const { channel_id } = channelOf(up);
    up.control.updateChannel(channel_id, { gone: true });
    const status = async (query: string): Promise<number> =>
      (await fetch(`${up.url}/feeds/videos.xml${query}`)).status;
    expect(await status(`?channel_id=${channel_id}`)).toBe(404);
    expect(await status('?channel_id=UCnobody')).toBe(404);
    expect(await status('')).toBe(400);
  });
});

it('serves the feed of a playlist', async () => {
  const up = await emulator();
  const { channel_id } = channelOf(up);
  const shorts = channel_id.replace(/^UC/, 'UUSH');
  const feed = await read(`${up.url}/feeds/videos.xml?playlist_id=${shorts}`);
  expect(feed.id).toBe(`yt:playlist:${shorts}`);
  expect(feed.entry).toHaveLength(15);
  expect(feed.entry.every((entry) => entry.link['@href'].includes('/shorts/'))).toBe(true);
  expect((await fetch(`${up.url}/feeds/videos.xml?playlist_id=PLnone`)).status).toBe(404);
});

describe('the channel page', () => {
  it.each([
    '/@northstar-kitchen',
    '/@Northstar-Kitchen/videos',
    '/user/northstarkitchen',
    '/c/NorthstarKitchen',
  ])('at %s links the feed and the canonical URL', async (path) => {
    const up = await emulator();
    const { channel_id } = channelOf(up);
    const html = await (await fetch(up.url + path)).text();
    expect(html).toContain(
      `<link rel="alternate" type="application/rss+xml" title="RSS" href="${up.url}/feeds/videos.xml?channel_id=${channel_id}">`,
    );
    expect(html).toContain(
      `<link rel="canonical" href="https://www.youtube.com/channel/${channel_id}">`,
    );
  });

  it('exists at the channel’s id, and not for an unknown channel', async () => {
    const up = await emulator();
    const { channel_id } = channelOf(up);
    const status = async (path: string): Promise<number> => (await fetch(up.url + path)).status;
    expect(await status(`/channel/${channel_id}`)).toBe(200);
    for (const path of [
      '/@nobody',
      '/channel/UCnobody',
      '/user/nobody',
      '/c/nobody',
      '/@%E0%A4%A',
      '/other',
    ]) {
      expect(await status(path)).toBe(404);
    }
  });
});
