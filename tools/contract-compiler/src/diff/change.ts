import type { Side } from '../model/sides.js';

export type { Side };

export const severities = ['patch', 'minor', 'major'] as const;
export type Severity = (typeof severities)[number];

export interface Change {
  /** The contract whose version must tell of it. */
  readonly owner: string;
  /** `NewFeed.name`, `GET /feeds`, `feed.not_found`, `layout.width` */
  readonly path: string;
  readonly text: string;
  readonly severity: Severity;
  readonly breaks: readonly Side[];
}

/** The gravest of them; undefined when there are none. */
export function gravest(found: readonly Severity[]): Severity | undefined {
  return severities.findLast((severity) => found.includes(severity));
}

/** Gathers the changes of one declaration. */
export class Changes {
  readonly found: Change[] = [];

  add(
    owner: string,
    path: string,
    text: string,
    severity: Severity,
    breaks: readonly Side[] = [],
  ): void {
    this.found.push({ owner, path, text, severity, breaks });
  }

  /** A change that breaks those sides which meet the thing; minor when none of them does. */
  breaking(owner: string, path: string, text: string, breaks: readonly Side[]): void {
    this.add(owner, path, text, breaks.length === 0 ? 'minor' : 'major', breaks);
  }

  /** What is only said otherwise. */
  reworded(owner: string, path: string, before: string, after: string, what = 'text'): void {
    if (before !== after) this.add(owner, path, `${what} reworded`, 'patch');
  }
}

/** What two lists hold by key: gone, come and kept. */
export function matched<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const now = new Map(after.map((item) => [keyOf(item), item]));
  return {
    gone: before.filter((item) => !now.has(keyOf(item))),
    come: after.filter((item) => !old.has(keyOf(item))),
    kept: after.flatMap((item) => {
      const other = old.get(keyOf(item));
      return other === undefined ? [] : [{ before: other, after: item }];
    }),
  };
}
