import type { ElementKind, ResolvedToken } from '@northstar/contracts';
import type { ReadyCanvas } from '../canvas/canvas-state.js';

export interface TokenGroup {
  name: string;
  label: string;
  tokens: readonly ResolvedToken[];
}

/** Tokens that the feed picker or other programs set; the inspector does not show them. */
const hiddenPrefixes = ['feed.source.', 'manual.', 'tile.utm.'];

/** The groups that people use most come first; the others keep the order of the catalogue. */
const firstGroups = ['grid', 'tile', 'feed'];

/** Returns the tokens of the block's own kind by group. */
export function blockTokenGroups(canvas: ReadyCanvas, block: ElementKind): TokenGroup[] {
  const tokens = [...canvas.tokens.values()].filter(
    ({ definition, token_path }) =>
      definition.level === 'block' &&
      definition.block === block &&
      !hiddenPrefixes.some((start) => token_path.startsWith(start)),
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
  const index = firstGroups.indexOf(name);
  return index === -1 ? firstGroups.length : index;
}

function groupLabel(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
