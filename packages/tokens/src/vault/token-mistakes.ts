import { EnginesError } from '@northstar/contracts';
import type { JsonValue, ProblemItem, TokenDefinition, TokenUpdate } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { placementFault, type Place } from '../catalogue/placement.js';
import { shownValue } from '../values/shown-value.js';

type MistakeCode = 'token.unknown' | 'token.level' | 'token.invalid';

interface Mistake {
  code: MistakeCode;
  item: ProblemItem;
}

const meanings: Readonly<Record<MistakeCode, string>> = {
  'token.unknown': 'no such token',
  'token.level': 'the token may not be set there',
  'token.invalid': 'the value will not do',
};

/** Comparing a path with every known one takes milliseconds: not for each of 500 wrong ones. */
const MOST_GUESSES = 10;

/** An update whose path is known, in its stored spelling. */
export interface KnownUpdate {
  entry: CatalogueEntry;
  value: JsonValue;
}

/**
 * Looks at every update and throws one error that tells every mistake, or gives back the updates
 * as they may be written. Its code is that of the first mistake. With `place` null, where the
 * target is not known, levels are not looked at.
 */
export function checkedUpdates(
  catalogue: Catalogue,
  updates: readonly TokenUpdate[],
  place: Place | null,
): KnownUpdate[] {
  const known: KnownUpdate[] = [];
  const seen = updates.length > 1 ? new Set<string>() : undefined;
  for (const { token_path, value } of updates) {
    const entry = catalogue.admit(token_path, value, place);
    // Words are looked for once something is known to be wrong.
    if (entry === undefined || seen?.has(entry.path)) throw refusal(catalogue, updates, place);
    seen?.add(entry.path);
    known.push({ entry, value });
  }
  return known;
}

function refusal(
  catalogue: Catalogue,
  updates: readonly TokenUpdate[],
  place: Place | null,
): EnginesError {
  const mistakes: Mistake[] = [];
  const seen = new Set<string>();
  for (const { token_path, value } of updates) {
    const entry = catalogue.find(token_path);
    if (entry === undefined) {
      const guess = mistakes.length < MOST_GUESSES;
      mistakes.push(unknownPath(token_path, value, guess ? catalogue.nearest(token_path) : []));
      continue;
    }
    const mistake =
      levelMistake(entry, token_path, place) ??
      valueMistake(entry, token_path, value) ??
      (seen.has(entry.path) ? repeated(entry, token_path) : undefined);
    seen.add(entry.path);
    if (mistake !== undefined) mistakes.push(mistake);
  }
  const [first] = mistakes;
  if (first === undefined) throw new TypeError('An update was refused that has no mistake');
  const others = mistakes.length > 1 ? ` (and ${mistakes.length - 1} more)` : '';
  const message = `${first.item.token_path}: ${meanings[first.code]}: ${first.item.reason}${others}`;
  return new EnginesError(first.code, message, { errors: mistakes.map(({ item }) => item) });
}

function unknownPath(token_path: string, value: JsonValue, nearest: string[]): Mistake {
  return {
    code: 'token.unknown',
    item: {
      token_path,
      reason: 'no contract names this path',
      expected: 'a path of GET /tokens/catalog',
      got: shownValue(value),
      contract: 'TOKENS_CONTRACT_v1.md TOKENS',
      ...(nearest.length > 0 ? { nearest } : {}),
    },
  };
}

function levelMistake(
  { definition }: CatalogueEntry,
  token_path: string,
  place: Place | null,
): Mistake | undefined {
  const fault = place && placementFault(definition, place);
  if (!fault) return undefined;
  return { code: 'token.level', item: { token_path, ...fault, contract: placeOf(definition) } };
}

function valueMistake(
  { check, definition }: CatalogueEntry,
  token_path: string,
  value: JsonValue,
): Mistake | undefined {
  const fault = check(value);
  if (fault === null) return undefined;
  const { reason, expected, nearest } = fault;
  return {
    code: 'token.invalid',
    item: {
      token_path,
      reason,
      expected,
      got: shownValue(value),
      contract: placeOf(definition),
      ...(nearest === undefined ? {} : { nearest }),
    },
  };
}

function repeated({ definition }: CatalogueEntry, token_path: string): Mistake {
  return {
    code: 'token.invalid',
    item: {
      token_path,
      reason: 'is set twice in one command',
      expected: 'each path once',
      contract: placeOf(definition),
    },
  };
}

/** `TOKENS_CONTRACT_v1.md TOKENS §11.4` */
function placeOf({ contract }: TokenDefinition): string {
  return `${contract.file.replace(/^.*\//, '')} ${contract.section}`;
}
