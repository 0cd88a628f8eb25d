import type { Position } from '../diagnostics/diagnostic.js';

/** Thrown where a cell stops making sense; the reader of the row turns it into a diagnostic. */
export class Mistake extends Error {
  constructor(
    readonly at: Position,
    readonly wrong: string,
    readonly expected?: string,
  ) {
    super(wrong);
  }
}
