import type { Located } from '../markdown/source-text.js';
import { GrammarError } from './grammar-error.js';

const units = { B: 1, KiB: 1024, MiB: 1024 * 1024 } as const;

/** Reads a rule such as `≤ 64 KiB`. @throws GrammarError */
export function parseSize(cell: Located): number {
  const [, count, name] = /^(?:≤|<=)\s*(\d+)\s*(\D\S*)$/.exec(cell.text) ?? [];
  const unit = Object.entries(units).find(([known]) => known === name)?.[1];
  if (unit === undefined || Number(count) < 1)
    throw new GrammarError(
      cell.at(),
      `\`${cell.text}\` is not a size`,
      'a limit such as `≤ 64 KiB`',
    );
  return Number(count) * unit;
}

export function describeSize(bytes: number): string {
  const [name, unit] =
    Object.entries(units).findLast(([, size]) => bytes % size === 0) ?? (['B', 1] as const);
  return `${bytes / unit} ${name}`;
}
