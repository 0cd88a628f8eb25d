import { describe, expect, it } from '@jest/globals';
import type { UploadsState } from '../state.js';
import type { VideoItem } from '../transport.js';
import type { DataApi } from './data-api.js';
import { readUploads } from './read-uploads.js';
import type { UploadsSummary } from './read-uploads.js';
import { PlaylistItemListResponse, VideoListResponse } from './resources.js';

const channelId = 'UC0123456789abcdefghij_-';

/** A playlist entry: the video's id and the day of January on which it was published. */
type Entry = readonly [id: string, day: number];

/** Pages a playlist of these entries, in this order, as the Data API does. */
function apiOf(entries: readonly Entry[], unlisted: readonly string[] = []) {
  const calls: string[] = [];
  const time = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`;
  const days = new Map(entries);
  const etag = JSON.stringify(entries.slice(0, 50));
  const api: DataApi = {
    channels: () => Promise.reject(new Error('channels must not be called')),
    async playlistItems(_playlist, page) {
      const from = Number(page.token ?? 0);
      calls.push(`page ${String(from)}`);
      if (page.etag === etag) return { modified: false };
      const items = entries.slice(from, from + 50).map(([id, day]) => ({
        snippet: {
          publishedAt: time(day),
          thumbnails: { default: { url: 'https://a.example/a.jpg' } },
        },
        contentDetails: { videoId: id, videoPublishedAt: time(day) },
      }));
      const next = from + 50 < entries.length ? { nextPageToken: String(from + 50) } : {};
      const pageInfo = { totalResults: entries.length };
      const body = PlaylistItemListResponse.parse({ items, pageInfo, ...next });
      return { modified: true, etag, body };
    },
    async videos(ids) {
      calls.push(`videos ${String(ids.length)}`);
      const items = ids
        .filter((id) => days.has(id) || unlisted.includes(id))
        .map((id) => ({
          id,
          snippet: { channelId, publishedAt: time(days.get(id) ?? 1), title: id },
          contentDetails: { duration: 'PT10M' },
          status: { privacyStatus: unlisted.includes(id) ? 'unlisted' : 'public' },
        }));
      return { modified: true, etag: null, body: VideoListResponse.parse({ items }) };
    },
  };
  return { api, calls };
}

interface UploadsResult extends UploadsSummary {
  pages: (readonly VideoItem[])[];
  items: VideoItem[];
}

async function read(api: DataApi, before?: UploadsState): Promise<UploadsResult> {
  const uploads = readUploads(
    api,
    {
      channelId,
      playlistId: 'UU1',
      depth: before === undefined ? 'full' : 'incremental',
      selection: { filters: { longform_only: false }, unavailable: 'drop' },
      limit: 1000,
      now: new Date('2026-02-01T00:00:00Z'),
    },
    before,
  );
  const pages: (readonly VideoItem[])[] = [];
  let step = await uploads.next();
  for (; step.done !== true; step = await uploads.next()) pages.push(step.value);
  return { ...step.value, pages, items: pages.flat() };
}

/** The ids that a repository contains after both reads. */
function stored(first: UploadsResult, second: UploadsResult): Set<string> {
  const since = second.coverage.complete_since;
  const present = new Set(second.items.map((item) => item.item_id));
  const kept = first.items.filter(
    ({ item_id, published_at }) =>
      present.has(item_id) ||
      since === undefined ||
      (since !== null && (published_at === null || published_at < since)),
  );
  return new Set([...kept.map((item) => item.item_id), ...present]);
}

/** 160 videos, eight a day, newest first. */
const ordered: Entry[] = Array.from(
  { length: 160 },
  (_none, index) => [`v${String(index)}`, 31 - (index >> 3)] as const,
);
const moved = (from: number, to: number) => {
  const list = [...ordered];
  const [entry] = list.splice(from, 1);
  if (entry !== undefined) list.splice(to, 0, entry);
  return list;
};
const without = (list: readonly Entry[], gone: readonly string[]) =>
  list.filter(([id]) => !gone.includes(id));

describe('A full read of uploads', () => {
  it('yields each page before it requests the next one', async () => {
    const { api, calls } = apiOf(ordered);
    const { pages, coverage } = await read(api);
    expect(pages.map((page) => page.length)).toEqual([50, 50, 50, 10, 0]);
    expect(calls.slice(0, 4)).toEqual(['page 0', 'videos 50', 'page 50', 'videos 50']);
    expect(coverage).toEqual({ origin: channelId, complete_since: null });
  });
});

describe('An incremental read of uploads', () => {
  it.each<[string, readonly Entry[]]>([
    ['in order', ordered],
    ['with a new video far back', moved(3, 140)],
    ['with a new video on the second page', moved(3, 70)],
    ['with an old video at the front', moved(150, 0)],
    ['with an old video at the end of the first page', moved(150, 49)],
  ])('removes nothing from a list %s when a video is added', async (_case, list) => {
    const first = await read(apiOf(list).api);
    const { api, calls } = apiOf([['new', 31], ...list]);
    const second = await read(api, first.state);
    expect(stored(first, second)).toEqual(new Set(['new', ...list.map(([id]) => id)]));
    expect(calls.filter((call) => call.startsWith('page'))).toEqual(['page 0', 'page 50']);
  });

  it('removes videos that left the newest pages, and none that moved', async () => {
    const first = await read(apiOf(ordered).api);
    const list = without(moved(5, 120), ['v7', 'v30']);
    const second = await read(apiOf(list).api, first.state);
    expect(stored(first, second)).toEqual(
      new Set(without(ordered, ['v7', 'v30']).map(([id]) => id)),
    );
  });

  it('removes a video that exists but is no longer public', async () => {
    const first = await read(apiOf(ordered).api);
    const second = await read(apiOf(without(ordered, ['v7']), ['v7']).api, first.state);
    expect(stored(first, second).has('v7')).toBe(false);
  });

  it('gives the same result when repeated many times', async () => {
    let list: Entry[] = [...ordered];
    let before = await read(apiOf(list).api);
    let kept = new Set(before.items.map((item) => item.item_id));
    for (let turn = 0; turn < 30; turn += 1) {
      list = [[`new${String(turn)}`, 31], ...without(list, [list[turn]?.[0] ?? ''])];
      const second = await read(apiOf(list).api, before.state);
      const since = second.coverage.complete_since;
      const present = new Set(second.items.map((item) => item.item_id));
      const dayOf = new Map([...ordered, ...list].map(([id, day]) => [id, day]));
      const isGone = (id: string) =>
        !present.has(id) &&
        (since === null ||
          (since !== undefined &&
            `2026-01-${String(dayOf.get(id)).padStart(2, '0')}T00:00:00.000Z` >= since));
      kept = new Set([...[...kept].filter((id) => !isGone(id)), ...present]);
      expect([turn, list.every(([id]) => kept.has(id))]).toEqual([turn, true]);
      before = second;
    }
    expect([...kept].sort()).toEqual(list.map(([id]) => id).sort());
  });

  it('requests nothing more when the first page is unchanged and empty', async () => {
    const { api, calls } = apiOf([]);
    const first = await read(api);
    const second = await read(api, first.state);
    expect(second).toMatchObject({ items: [], not_modified: 0, coverage: { origin: channelId } });
    expect(calls).toEqual(['page 0', 'page 0']);
  });
});
