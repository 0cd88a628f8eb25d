import { describe, expect, it } from '@jest/globals';
import type { UploadsState } from '../state.js';
import type { DataApi } from './data-api.js';
import { readUploads } from './read-uploads.js';
import type { UploadsReading } from './read-uploads.js';
import { PlaylistItemListResponse, VideoListResponse } from './resources.js';

const channelId = 'UC0123456789abcdefghij_-';

/** A playlist of `[id, day of January]` in the order given, as the Data API would page it. */
function apiOf(entries: readonly (readonly [string, number])[], unlisted: readonly string[] = []) {
  const asked: string[] = [];
  const time = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`;
  const days = new Map(entries);
  const etag = JSON.stringify(entries.slice(0, 50));
  const api: DataApi = {
    channels: () => Promise.reject(new Error('not asked here')),
    async playlistItems(_playlist, page) {
      const from = Number(page.token ?? 0);
      asked.push(`page ${String(from)}`);
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
      asked.push(`videos ${String(ids.length)}`);
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
  return { api, asked };
}

const read = (api: DataApi, before?: UploadsState): Promise<UploadsReading> =>
  readUploads(
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

/** What a repository would hold after both readings. */
function stored(first: UploadsReading, second: UploadsReading): Set<string> {
  const since = second.read.complete_since;
  const present = new Set(second.items.map((item) => item.item_id));
  const kept = first.items.filter(
    ({ item_id, published_at }) =>
      present.has(item_id) ||
      since === undefined ||
      (since !== null && (published_at === null || published_at < since)),
  );
  return new Set([...kept.map((item) => item.item_id), ...present]);
}

/** 160 videos, four a day, the newest first. */
const ordered: (readonly [string, number])[] = Array.from(
  { length: 160 },
  (_none, index) => [`v${String(index)}`, 31 - (index >> 3)] as const,
);
const swapped = (from: number, to: number) => {
  const list = [...ordered];
  const [moved] = list.splice(from, 1);
  if (moved !== undefined) list.splice(to, 0, moved);
  return list;
};
const without = (list: readonly (readonly [string, number])[], gone: readonly string[]) =>
  list.filter(([id]) => !gone.includes(id));

describe('An incremental reading of uploads', () => {
  it.each<[string, readonly (readonly [string, number])[]]>([
    ['in order', ordered],
    ['whose new video stands far behind', swapped(3, 140)],
    ['whose new video stands on the second page', swapped(3, 70)],
    ['whose old video stands in front', swapped(150, 0)],
    ['whose old videos stand at the end of the first page', swapped(150, 49)],
  ])('takes nothing away from a list %s when something new comes', async (_case, list) => {
    const first = await read(apiOf(list).api);
    const { api, asked } = apiOf([['new', 31], ...list]);
    const second = await read(api, first.state);
    expect(stored(first, second)).toEqual(new Set(['new', ...list.map(([id]) => id)]));
    expect(asked.filter((one) => one.startsWith('page'))).toEqual(['page 0', 'page 50']);
  });

  it('takes away what has left the newest pages, and nothing that moved', async () => {
    const first = await read(apiOf(ordered).api);
    const moved = [...without(swapped(5, 120), ['v7', 'v30'])];
    const second = await read(apiOf(moved).api, first.state);
    const left = stored(first, second);
    expect(left).toEqual(new Set(without(ordered, ['v7', 'v30']).map(([id]) => id)));
  });

  it('takes away what is still found but no longer public', async () => {
    const first = await read(apiOf(ordered).api);
    const second = await read(apiOf(without(ordered, ['v7']), ['v7']).api, first.state);
    expect(stored(first, second).has('v7')).toBe(false);
  });

  it('stays so however often it is done', async () => {
    let list: (readonly [string, number])[] = [...ordered];
    let before = await read(apiOf(list).api);
    let held = new Set(before.items.map((item) => item.item_id));
    for (let turn = 0; turn < 30; turn += 1) {
      list = [[`new${String(turn)}`, 31], ...without(list, [list[turn]?.[0] ?? ''])];
      const second = await read(apiOf(list).api, before.state);
      const since = second.read.complete_since;
      const present = new Set(second.items.map((item) => item.item_id));
      const dayOf = new Map([...ordered, ...list].map(([id, day]) => [id, day]));
      const isGone = (id: string) =>
        !present.has(id) &&
        (since === null ||
          (since !== undefined &&
            `2026-01-${String(dayOf.get(id)).padStart(2, '0')}T00:00:00.000Z` >= since));
      held = new Set([...[...held].filter((id) => !isGone(id)), ...present]);
      expect([turn, list.every(([id]) => held.has(id))]).toEqual([turn, true]);
      before = second;
    }
    expect([...held].sort()).toEqual(list.map(([id]) => id).sort());
  });

  it('asks for nothing more when the first page is as it was and empty', async () => {
    const { api, asked } = apiOf([]);
    const first = await read(api);
    const second = await read(api, first.state);
    expect(second).toMatchObject({ items: [], not_modified: 0, read: { origin: channelId } });
    expect(asked).toEqual(['page 0', 'page 0']);
  });
});
