import type { Breakpoint } from '@northstar/contracts';

/** Limits for one answer: comparisons of an element in one view, and rows of other canvases. */
const MAX_COMPARISONS = 5_000;
const MAX_ROWS = 50_000;

/** Collects what a change affects, and limits the work of finding it. */
export class Search {
  /** The breakpoints at which a value changes. */
  readonly breakpoints = new Set<Breakpoint>();
  /** Whether something was left out. */
  isApproximate = false;
  comparisons = 0;
  rows = 0;
  readonly #maxComparisons: number;

  constructor(maxComparisons = MAX_COMPARISONS) {
    this.#maxComparisons = maxComparisons;
  }

  /** Whether a limit is reached. Called before more work, which is then left out. */
  isExhausted(): boolean {
    const isExhausted = this.comparisons >= this.#maxComparisons || this.rows >= MAX_ROWS;
    this.isApproximate ||= isExhausted;
    return isExhausted;
  }
}
