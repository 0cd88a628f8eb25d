import { describe, expect, it } from '@jest/globals';
import { PlaylistItem, Video } from './resources.js';
import { looksUnavailable, toFacts, videoIdOf } from './to-facts.js';

const channel = 'UC0123456789abcdefghij_-';
const picture = (name: string, width: number, height: number) => ({
  url: `https://pictures.example/${name}.jpg`,
  width,
  height,
});

const entry = PlaylistItem.parse({
  snippet: {
    publishedAt: '2026-01-05T00:00:00Z',
    title: 'As listed',
    description: 'Listed description',
    thumbnails: { default: picture('small', 120, 90), high: picture('large', 480, 360) },
    resourceId: { kind: 'youtube#video', videoId: 'abc' },
    videoOwnerChannelId: channel,
    videoOwnerChannelTitle: 'North Star',
  },
  contentDetails: { videoId: 'abc', videoPublishedAt: '2026-01-04T00:00:00Z' },
  status: { privacyStatus: 'public' },
});

const emptyEntry = (changes: object = {}, status: object = { privacyStatus: 'private' }) =>
  PlaylistItem.parse({
    snippet: {
      publishedAt: '2025-06-01T10:00:00Z',
      title: 'Private video',
      description: 'This video is private.',
      thumbnails: {},
      channelId: channel,
      channelTitle: 'North Star',
      ...changes,
    },
    contentDetails: { videoId: 'abc' },
    status,
  });

const video = (changes: object = {}, snippet: object = {}) =>
  Video.parse({
    id: 'abc',
    snippet: {
      publishedAt: '2026-01-04T01:02:03.000Z',
      channelId: channel,
      channelTitle: 'North Star',
      title: 'As it is',
      description: 'Own description',
      thumbnails: { maxres: picture('huge', 1280, 720), default: picture('small', 120, 90) },
      liveBroadcastContent: 'none',
      ...snippet,
    },
    contentDetails: { duration: 'PT10M' },
    status: { privacyStatus: 'public' },
    ...changes,
  });

const factsOf = (one: PlaylistItem | undefined, other: Video | undefined) =>
  toFacts(channel, 'abc', one, other);

describe('toFacts for a playlist entry without owner, as in older responses', () => {
  it('uses the channel that lists it, except when the video is gone', () => {
    const snippet = { channelId: channel, channelTitle: 'North Star' };
    const old = PlaylistItem.parse({
      snippet: { ...snippet, title: 'Old', thumbnails: { default: picture('small', 120, 90) } },
    });
    expect(factsOf(old, undefined)).toMatchObject({
      channel_id: channel,
      channel_title: 'North Star',
      availability: 'available',
    });
    expect(factsOf(emptyEntry(), undefined)).toMatchObject({
      channel_id: null,
      channel_title: null,
    });
  });
});

describe('toFacts', () => {
  it('prefers the video resource, the largest picture and a normalised time', () => {
    expect(factsOf(entry, video())).toEqual({
      video_id: 'abc',
      origin: channel,
      title: 'As it is',
      description: 'Own description',
      channel_id: channel,
      channel_title: 'North Star',
      cover_image_url: 'https://pictures.example/huge.jpg',
      published_at: '2026-01-04T01:02:03.000Z',
      duration_seconds: 600,
      live: 'none',
      short: false,
      availability: 'available',
    });
  });

  it('returns the same without the playlist entry', () => {
    expect(factsOf(undefined, video())).toEqual(factsOf(entry, video()));
  });

  it('uses the entry, as available, when only videos.list lacks the video', () => {
    expect(factsOf(entry, undefined)).toMatchObject({
      title: 'As listed',
      published_at: '2026-01-04T00:00:00.000Z',
      cover_image_url: 'https://pictures.example/large.jpg',
      duration_seconds: null,
      live: null,
      short: null,
      availability: 'available',
    });
  });

  it.each<[string, PlaylistItem, string]>([
    ['private, with empty thumbnails', emptyEntry(), 'private'],
    ['private, with no thumbnails at all', emptyEntry({ thumbnails: undefined }), 'private'],
    [
      'private, though its status says public',
      emptyEntry({}, { privacyStatus: 'public' }),
      'private',
    ],
    [
      'deleted',
      emptyEntry({ title: 'Deleted video' }, { privacyStatus: 'privacyStatusUnspecified' }),
      'deleted',
    ],
    [
      'deleted, though its status says public',
      emptyEntry({ title: 'Deleted video' }, { privacyStatus: 'public' }),
      'deleted',
    ],
    ['deleted, though its status says private', emptyEntry({ title: 'Deleted video' }), 'deleted'],
    ['gone with another title', emptyEntry({ title: 'Vidéo privée' }), 'private'],
  ])('reports %s', (_case, one, availability) => {
    expect(looksUnavailable(one)).toBe(true);
    expect(factsOf(one, undefined)).toMatchObject({
      availability,
      description: '',
      cover_image_url: null,
      published_at: '2025-06-01T10:00:00.000Z',
      channel_id: null,
    });
  });

  it('reports available when videos.list has the video, whatever the entry contains', () => {
    expect(factsOf(emptyEntry(), video())).toMatchObject({
      availability: 'available',
      title: 'As it is',
    });
  });

  it('does not treat a video titled "Private video" as private', () => {
    const named = PlaylistItem.parse({
      ...entry,
      snippet: { ...entry.snippet, title: 'Private video' },
    });
    expect(factsOf(named, undefined).availability).toBe('available');
  });

  it.each([
    [{}, { liveBroadcastContent: 'live' }, 'live'],
    [{}, { liveBroadcastContent: 'upcoming' }, 'upcoming'],
    [
      { liveStreamingDetails: { actualStartTime: 'x', actualEndTime: 'y' } },
      { liveBroadcastContent: 'none' },
      'none',
    ],
    [
      { liveStreamingDetails: { scheduledStartTime: 'x' } },
      { liveBroadcastContent: undefined },
      'upcoming',
    ],
    [
      { liveStreamingDetails: { actualStartTime: 'x' } },
      { liveBroadcastContent: undefined },
      'live',
    ],
    [{ liveStreamingDetails: { actualEndTime: 'x' } }, { liveBroadcastContent: undefined }, 'none'],
    [{}, { liveBroadcastContent: undefined }, 'none'],
  ])('with %j and %j has the live state %s', (changes, snippet, live) => {
    expect(factsOf(entry, video(changes, snippet)).live).toBe(live);
  });

  it('has no duration while live or upcoming, with P0D, or without one', () => {
    const live = video({ contentDetails: { duration: 'PT5M' } }, { liveBroadcastContent: 'live' });
    expect(factsOf(entry, live)).toMatchObject({ duration_seconds: null, short: false });
    expect(
      factsOf(entry, video({ contentDetails: { duration: 'P0D' } })).duration_seconds,
    ).toBeNull();
    expect(factsOf(entry, video({ contentDetails: {} })).duration_seconds).toBeNull();
  });

  it.each([
    [
      'longer than three minutes',
      'PT3M1S',
      '2026-01-01T00:00:00Z',
      { embedWidth: '405', embedHeight: '720' },
      false,
    ],
    [
      'three minutes, upright',
      'PT3M',
      '2026-01-01T00:00:00Z',
      { embedWidth: '405', embedHeight: '720' },
      true,
    ],
    ['square', 'PT50S', '2026-01-01T00:00:00Z', { embedWidth: '720', embedHeight: '720' }, true],
    ['wide', 'PT50S', '2026-01-01T00:00:00Z', { embedWidth: '1280', embedHeight: '720' }, false],
    [
      'two minutes, upright, before Shorts were that long',
      'PT2M',
      '2024-10-14T00:00:00Z',
      { embedWidth: '405', embedHeight: '720' },
      false,
    ],
    [
      'one minute, upright, from then',
      'PT1M',
      '2024-10-14T00:00:00Z',
      { embedWidth: '405', embedHeight: '720' },
      true,
    ],
    ['short, of unknown shape', 'PT50S', '2026-01-01T00:00:00Z', {}, null],
  ])('recognises a Short: %s', (_case, duration, publishedAt, player, short) => {
    expect(
      factsOf(entry, video({ contentDetails: { duration }, player }, { publishedAt })).short,
    ).toBe(short);
  });

  it('finds the video id in both fields of an entry', () => {
    expect(videoIdOf(PlaylistItem.parse({ snippet: { resourceId: { videoId: 'x' } } }))).toBe('x');
    expect(videoIdOf(PlaylistItem.parse({ contentDetails: { videoId: 'y' } }))).toBe('y');
    expect(videoIdOf(PlaylistItem.parse({ contentDetails: { videoId: '' } }))).toBeUndefined();
    expect(videoIdOf(PlaylistItem.parse({}))).toBeUndefined();
  });

  it('ignores a picture without a web URL', () => {
    const thumbnails = {
      high: { url: 'javascript:1' },
      medium: { url: '//x/y' },
      standard: { url: 'https://a.example/b c' },
    };
    expect(factsOf(undefined, video({}, { thumbnails })).cover_image_url).toBeNull();
  });
});
