import type { ResolvedToken } from '@northstar/contracts';
import type { ReadyCanvas } from '../canvas/canvas-state.js';

export interface TokenGroup {
  name: string;
  label: string;
  tokens: readonly ResolvedToken[];
}

/** Set by the feed picker, or filled by other programs: not for this small inspector. */
const elsewhere = ['feed.source.', 'manual.', 'tile.utm.'];

/** What people reach for first stands first; other groups follow in the catalogue's order. */
const first = ['grid', 'tile', 'feed'];

/** The tokens of the block's own kind, in groups, as the catalogue has them. */
export function blockTokenGroups(canvas: ReadyCanvas, block: string): TokenGroup[] {
  const tokens = [...canvas.tokens.values()].filter(
    ({ definition, token_path }) =>
      definition.level === 'block' &&
      definition.block === block &&
      !elsewhere.some((start) => token_path.startsWith(start)),
  );
  const names = [...new Set(tokens.map(({ definition }) => definition.group))];
  return names
    .sort((one, other) => rank(one) - rank(other))
    .map((name) => ({
      name,
      label: groupLabel(name),
      tokens: tokens.filter(({ definition }) => definition.group === name),
    }));
}

function rank(name: string): number {
  const place = first.indexOf(name);
  return place === -1 ? first.length : place;
}

function groupLabel(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
