import type { TokenDefinition, ValueProblem } from '@northstar/contracts';
import type { ValueRow } from '../ports/document-rows.js';
import type { Catalogue } from './catalogue.js';

/** Comparing a path with every known path takes a millisecond, too long for thousands of paths. */
const MAX_SUGGESTIONS = 100;

/** The reason why a token may not be set on an element or canvas root; null when it may. */
export type LevelValidator = (definition: TokenDefinition) => ValueProblem | null;

/**
 * Validates stored values against the current contract. A value that this version of the contract
 * has accepted is not validated again. Create one per answer: it caches the suggestions for unknown
 * paths.
 */
export class StoredValueValidator {
  readonly #catalogue: Catalogue;
  readonly #unknownPaths = new Map<string, ValueProblem>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /**
   * The problem of a stored value; undefined when it is valid. The level of its token is validated
   * only when `validateLevel` is passed.
   */
  problemOf(row: ValueRow, validateLevel?: LevelValidator): ValueProblem | undefined {
    const entry = this.#catalogue.find(row.token_path);
    if (entry?.path !== row.token_path) return this.#unknownPath(row.token_path);
    if (row.contract_version === this.#catalogue.version) return undefined;
    return validateLevel?.(entry.definition) ?? joined(entry.validate(row.value));
  }

  #unknownPath(path: string): ValueProblem {
    const known = this.#unknownPaths.get(path);
    if (known !== undefined) return known;
    const suggests = this.#unknownPaths.size < MAX_SUGGESTIONS;
    const [nearest] = suggests ? this.#catalogue.nearest(path) : [];
    const reason =
      nearest === undefined
        ? 'no contract defines this path'
        : `no contract defines this path; the nearest is ${nearest}`;
    const problem = { reason, expected: 'a path of GET /tokens/catalog' };
    this.#unknownPaths.set(path, problem);
    return problem;
  }
}

/** A stored value has one problem: the reasons of its parts are joined. */
function joined(problems: readonly ValueProblem[]): ValueProblem | undefined {
  const [first] = problems;
  if (first === undefined) return undefined;
  return { ...first, reason: problems.map(({ reason }) => reason).join('; ') };
}
