import type { Position } from '../diagnostics/diagnostic.js';

/** Thrown at a text that the grammar does not allow; `attempt` converts it to a diagnostic. */
export class GrammarError extends Error {
  constructor(
    readonly at: Position,
    readonly wrong: string,
    readonly expected?: string,
  ) {
    super(wrong);
  }
}
