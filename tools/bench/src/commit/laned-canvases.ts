import type { RevisionResult } from '@northstar/contracts';

const tokenPath = 'page.grid.columns';

/** A value of the token for the nth commit: it changes every time. */
function valueOf(rev: number): number {
  return (rev % 12) + 1;
}

/** Canvases that are written through the engines, one for each lane, each after its last revision. */
export function lanedCanvases(run: string, lanes: number) {
  const revisions = Array.from({ length: lanes }, () => 0);
  const idOf = (lane: number) => `${run}-${lane}`;
  return {
    ids: revisions.map((_, lane) => idOf(lane)),
    idOf,
    next(lane: number) {
      const base_rev = revisions[lane] ?? 0;
      const args = { token_path: tokenPath, value: valueOf(base_rev + 1) };
      return { type: 'set_token' as const, base_rev, args };
    },
    /** Holds an answer against what must have come of the lane's next command. */
    committed(lane: number, result: Pick<RevisionResult, 'current_rev' | 'changes'>) {
      const base_rev = revisions[lane] ?? 0;
      const [change] = result.changes;
      const before = base_rev === 0 ? null : valueOf(base_rev);
      if (
        result.current_rev !== base_rev + 1 ||
        change?.after !== valueOf(base_rev + 1) ||
        change.before !== before
      ) {
        throw new Error(`A commit after revision ${base_rev} gave ${JSON.stringify(result)}`);
      }
      revisions[lane] = result.current_rev;
    },
  };
}
