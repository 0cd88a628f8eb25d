/** How many elements, and ways to read them, are compared for one answer. */
const MOST_LOOKS = 5_000;
/** How many elements and values of other canvases are read for one answer. */
const MOST_ROWS = 50_000;

/** What finding out whom a change reaches has cost so far, so that it costs no more than so much. */
export class Effort {
  #looks = 0;
  #rows = 0;
  /** Whether something was left out, for whatever reason. */
  isPartial = false;

  look(looks: number): void {
    this.#looks += looks;
  }

  read(rows: number): void {
    this.#rows += rows;
  }

  /** Asked before more is done, and remembered when it is not done for that. */
  isSpent(): boolean {
    const isSpent = this.#looks >= MOST_LOOKS || this.#rows >= MOST_ROWS;
    this.isPartial ||= isSpent;
    return isSpent;
  }
}
