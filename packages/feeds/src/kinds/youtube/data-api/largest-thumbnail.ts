import type { Thumbnails } from './resources.js';

/** Smallest first, for pictures that do not say their size. */
const names = ['default', 'medium', 'high', 'standard', 'maxres'];

/** The address of the largest picture; null where there is none that a page could show. */
export function largestThumbnail(thumbnails: Thumbnails): string | null {
  let best: { url: string; rank: number } | null = null;
  for (const [name, { url, width = 0, height = 0 }] of Object.entries(thumbnails ?? {})) {
    if (!/^https?:\/\/\S+$/.test(url) || !URL.canParse(url)) continue;
    const rank = width * height + (names.indexOf(name) + 1) / 10;
    if (best === null || rank > best.rank) best = { url, rank };
  }
  return best?.url ?? null;
}
