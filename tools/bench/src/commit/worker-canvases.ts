import type { RevisionResult } from '@northstar/contracts';

const tokenPath = 'page.grid.columns';

/** The value of the nth commit; it differs from the previous one. */
function valueOf(rev: number): number {
  return (rev % 12) + 1;
}

/** Canvases written through the engines: one per worker, with the worker's last revision. */
export function workerCanvases(run: string, workers: number) {
  const revisions = Array.from({ length: workers }, () => 0);
  const idOf = (worker: number) => `${run}-${worker}`;
  return {
    ids: revisions.map((_, worker) => idOf(worker)),
    idOf,
    next(worker: number) {
      const base_rev = revisions[worker] ?? 0;
      const args = { token_path: tokenPath, value: valueOf(base_rev + 1) };
      return { type: 'set_token' as const, base_rev, args };
    },
    /** Checks the response to the worker's last command. */
    committed(worker: number, result: Pick<RevisionResult, 'current_rev' | 'changes'>) {
      const base_rev = revisions[worker] ?? 0;
      const [change] = result.changes;
      const before = base_rev === 0 ? null : valueOf(base_rev);
      if (
        result.current_rev !== base_rev + 1 ||
        change?.after !== valueOf(base_rev + 1) ||
        change.before !== before
      ) {
        throw new Error(`A commit after revision ${base_rev} gave ${JSON.stringify(result)}`);
      }
      revisions[worker] = result.current_rev;
    },
  };
}
