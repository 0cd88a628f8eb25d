import type { Misfit, TokenDefinition } from '@northstar/contracts';
import type { ValueRow } from '../ports/canvas-rows.js';
import { allFaults, type Fault } from '../values/fault.js';
import type { Catalogue } from './catalogue.js';

/** Comparing a path with every known one takes a millisecond: not for thousands of unknown ones. */
const MOST_GUESSES = 100;

/** Why a token may not be set where a value of it stands; null when it may. */
export type PlacementFault = (
  definition: TokenDefinition,
) => { reason: string; expected: string } | null;

/**
 * Finds the stored values that this contract would refuse (TOKENS, type Misfit). A value that was
 * checked by this very version is not checked again. Make one for each answer: it remembers what
 * it guessed for unknown paths.
 */
export class Misfits {
  readonly #catalogue: Catalogue;
  readonly #unknown = new Map<string, Misfit>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Why a stored value would be refused, or undefined. Without `placed`, its level is not looked at. */
  of(row: ValueRow, placed?: PlacementFault): Misfit | undefined {
    const entry = this.#catalogue.find(row.token_path);
    if (entry?.path !== row.token_path) return this.#unknownPath(row.token_path);
    if (row.contract_version === this.#catalogue.version) return undefined;
    const fault: Fault | null = placed?.(entry.definition) ?? entry.check(row.value);
    return fault === null ? undefined : misfitOf(fault);
  }

  #unknownPath(path: string): Misfit {
    const known = this.#unknown.get(path);
    if (known !== undefined) return known;
    const guesses =
      this.#unknown.size < MOST_GUESSES ? this.#catalogue.nearest(path).slice(0, 1) : [];
    const reason = [
      'no contract names this path',
      ...guesses.map((guess) => `nearest is ${guess}`),
    ];
    const misfit = { reason: reason.join('; '), expected: 'a path of GET /tokens/catalog' };
    this.#unknown.set(path, misfit);
    return misfit;
  }
}

/** One value has one misfit: what is wrong with its parts is told in one line. */
function misfitOf(fault: Fault): Misfit {
  const { expected, nearest } = fault;
  const reason = allFaults(fault)
    .map((each) => each.reason)
    .join('; ');
  return { reason, expected, ...(nearest === undefined ? {} : { nearest }) };
}
