import type { Thumbnails } from './resources.js';

/** Smallest first; ranks pictures without a size. */
const names = ['default', 'medium', 'high', 'standard', 'maxres'];

/** Returns the URL of the largest picture, or null when there is no http or https one. */
export function largestThumbnail(thumbnails: Thumbnails): string | null {
  let best: { url: string; rank: number } | null = null;
  for (const [name, { url, width = 0, height = 0 }] of Object.entries(thumbnails ?? {})) {
    if (!/^https?:\/\/\S+$/.test(url) || !URL.canParse(url)) continue;
    const rank = width * height + (names.indexOf(name) + 1) / 10;
    if (best === null || rank > best.rank) best = { url, rank };
  }
  return best?.url ?? null;
}
