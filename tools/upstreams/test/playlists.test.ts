import { describe, expect, it } from '@jest/globals';
import { call, channelOf, emulator, errorOf, list, wholePlaylist } from './emulator.js';

describe('the uploads playlist', () => {
  it.each(['1', '7', '50'])('lists each item once in pages of %s', async (maxResults) => {
    const up = await emulator();
    const channel = channelOf(up, 'northstar-studio');
    const items = await wholePlaylist(up, channel.uploads_playlist_id, maxResults);
    const expected = up.control
      .videos(channel.channel_id)
      .filter((video) => video.state !== 'unlisted' && video.state !== 'withheld')
      .map((video) => video.video_id);
    expect(items.map((item) => item.contentDetails?.videoId)).toEqual(expected);
    expect(new Set(items.map((item) => item.id)).size).toBe(expected.length);
  });

  it('has pages of 5 by default, and prevPageToken', async () => {
    const up = await emulator();
    const query = { part: 'contentDetails', playlistId: channelOf(up).uploads_playlist_id };
    const first = await list(up, 'playlistItems', query);
    expect(first.items).toHaveLength(5);
    expect(first).not.toHaveProperty('prevPageToken');
    const next = { ...query, pageToken: first.nextPageToken ?? '' };
    const second = await list(up, 'playlistItems', next);
    const back = { ...query, pageToken: second.prevPageToken ?? '' };
    expect((await list(up, 'playlistItems', back)).items).toEqual(first.items);
  });

  it('can list fewer entries than its total', async () => {
    const up = await emulator();
    const channel = channelOf(up);
    const page = await list(up, 'playlistItems', {
      part: 'snippet',
      playlistId: channel.uploads_playlist_id,
      maxResults: '50',
    });
    expect(page.items).toHaveLength(49);
    expect(page.pageInfo).toEqual({ totalResults: 123, resultsPerPage: 50 });
    const positions = page.items?.map((item) => item.snippet?.position);
    expect(positions?.slice(25, 29)).toEqual([25, 26, 28, 29]);
  });

  it('lists private and deleted videos without pictures, date and owner', async () => {
    const up = await emulator();
    const channel = channelOf(up);
    const items = await wholePlaylist(up, channel.uploads_playlist_id);
    const gone = items.filter((item) => item.contentDetails?.videoPublishedAt === undefined);
    const states = gone.map((item) => [item.snippet?.title, item.status?.privacyStatus]);
    expect(new Set(states.map((pair) => pair.join(': ')))).toEqual(
      new Set([
        'Private video: private',
        'Private video: public',
        'Deleted video: privacyStatusUnspecified',
        'Deleted video: public',
      ]),
    );
    for (const { snippet } of gone) {
      expect(snippet?.thumbnails ?? {}).toEqual({});
      expect(snippet).not.toHaveProperty('videoOwnerChannelId');
      expect(snippet?.channelId).toBe(channel.channel_id);
    }
    const keys = gone.map(({ snippet }) => 'thumbnails' in (snippet ?? {}));
    expect(new Set(keys)).toEqual(new Set([true, false]));
  });

  it('is not always the channel id with UU instead of UC', async () => {
    const up = await emulator();
    const channel = channelOf(up, 'northstar-studio');
    const guess = channel.channel_id.replace(/^UC/, 'UU');
    expect(channel.uploads_playlist_id).not.toBe(guess);
    const response = await call(up, 'playlistItems', { part: 'id', playlistId: guess });
    expect(await errorOf(response)).toMatchObject({ status: 404, reason: 'playlistNotFound' });
    const { items } = await list(up, 'channels', {
      part: 'contentDetails',
      id: channel.channel_id,
    });
    const uploads = items?.[0]?.contentDetails?.relatedPlaylists?.uploads;
    expect(uploads).toBe(channel.uploads_playlist_id);
  });
});

describe('the undocumented playlists', () => {
  it('contain the long videos, Shorts and broadcasts of a channel', async () => {
    const up = await emulator();
    const channel = channelOf(up);
    const forms = async (prefix: string): Promise<string[]> => {
      const items = await wholePlaylist(up, channel.channel_id.replace(/^UC/, prefix));
      const videos = up.control.videos(channel.channel_id);
      const shown = items.map((item) =>
        videos.find((video) => video.video_id === item.contentDetails?.videoId),
      );
      return [...new Set(shown.map((video) => video?.form ?? 'none'))].sort();
    };
    expect(await forms('UULF')).toEqual(['long', 'premiere']);
    expect(await forms('UUSH')).toEqual(['short']);
    expect(await forms('UULV')).toEqual(['live', 'upcoming', 'was_live']);
  });

  it('are 404 for a channel without them', async () => {
    const up = await emulator();
    const { channel_id } = channelOf(up);
    const playlistId = channel_id.replace(/^UC/, 'UULF');
    expect((await call(up, 'playlistItems', { part: 'id', playlistId })).status).toBe(200);
    up.control.updateChannel(channel_id, { derived_playlists: ['UU'] });
    expect((await call(up, 'playlistItems', { part: 'id', playlistId })).status).toBe(404);
  });
});

it('returns a single item by its id', async () => {
  const up = await emulator();
  const query = { part: 'snippet', playlistId: channelOf(up).uploads_playlist_id };
  const third = (await list(up, 'playlistItems', query)).items?.[2];
  const { items } = await list(up, 'playlistItems', { part: 'snippet', id: third?.id ?? '' });
  expect(items).toEqual([third]);
});

it('generates the same channels from the same seed, and others from another seed', async () => {
  const ids = async (seed: string): Promise<string[]> => {
    const up = await emulator({ seed });
    return up.control
      .channels()
      .flatMap((channel) => up.control.videos(channel.channel_id).map((video) => video.video_id));
  };
  const first = await ids('first');
  expect(first).toHaveLength(124 + 86 + 43);
  expect(new Set(first).size).toBe(first.length);
  expect(await ids('first')).toEqual(first);
  expect((await ids('second')).filter((id) => first.includes(id))).toEqual([]);
});
