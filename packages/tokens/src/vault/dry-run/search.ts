import type { Breakpoint } from '@northstar/contracts';

/** Collects what a change affects, and limits the work of finding it. */
export class Search {
  /** The breakpoints at which a value changes. */
  readonly breakpoints = new Set<Breakpoint>();
  /** Whether something was left out. */
  isApproximate = false;
  /** The remaining work: 1 for a row that is read, 10 for comparing an element in one view. */
  effort = Infinity;

  /** Whether the limit is reached. Called before more work, which is then left out. */
  isExhausted(): boolean {
    this.isApproximate ||= this.effort <= 0;
    return this.effort <= 0;
  }
}
