import type { Side } from '../model/sides.js';

export type { Side };

export const severities = ['patch', 'minor', 'major'] as const;
export type Severity = (typeof severities)[number];

export interface Change {
  /** The contract that declares it. */
  readonly owner: string;
  /** `NewFeed.name`, `GET /feeds`, `feed.not_found`, `layout.width` */
  readonly path: string;
  readonly text: string;
  readonly severity: Severity;
  readonly breaks: readonly Side[];
}

/** Returns the highest severity; undefined for an empty list. */
export function highestSeverity(list: readonly Severity[]): Severity | undefined {
  return severities.findLast((severity) => list.includes(severity));
}

/** Collects changes. */
export class Changes {
  readonly list: Change[] = [];

  add(
    owner: string,
    path: string,
    text: string,
    severity: Severity,
    breaks: readonly Side[] = [],
  ): void {
    this.list.push({ owner, path, text, severity, breaks });
  }

  /** Adds a change that is major if it breaks a side, otherwise minor. */
  breaking(owner: string, path: string, text: string, breaks: readonly Side[]): void {
    this.add(owner, path, text, breaks.length === 0 ? 'minor' : 'major', breaks);
  }

  /** Adds a change of the wording, if there is one. */
  reworded(owner: string, path: string, before: string, after: string, what = 'text'): void {
    if (before !== after) this.add(owner, path, `${what} reworded`, 'patch');
  }
}

/** Compares two lists by key. */
export function matched<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const now = new Map(after.map((item) => [keyOf(item), item]));
  return {
    removed: before.filter((item) => !now.has(keyOf(item))),
    added: after.filter((item) => !old.has(keyOf(item))),
    kept: after.flatMap((item) => {
      const other = old.get(keyOf(item));
      return other === undefined ? [] : [{ before: other, after: item }];
    }),
  };
}
