import { citeContract, EnginesError, TokenPath } from '@northstar/contracts';
import type { JsonValue, ProblemItem, TokenUpdate } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import { placementFault } from '../../catalogue/placement.js';
import type { Place } from '../../ports/place.js';
import { shownValue } from '../../values/shown-value.js';
import { layerFault } from '../layer-placement.js';

type MistakeCode = 'token.unknown' | 'token.level' | 'token.invalid';

/** Where tokens are to be set; null where that is not known, and levels are not looked at. */
export type Where = Place | 'layer' | null;

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
 * Looks at an update: whether there is such a token, may stand there, and takes the value. Throws
 * `token.unknown`, `token.level` or `token.invalid`, or gives it back as it may be written.
 */
export function checkedUpdate(
  catalogue: Catalogue,
  update: TokenUpdate,
  where: Where,
): KnownUpdate {
  const { token_path, value } = update;
  const entry = admitted(catalogue, token_path, value, where);
  // Words are looked for once something is known to be wrong.
  if (entry === undefined) throw refusal(catalogue, [update], where);
  return { entry, value };
}

/**
 * Looks at every update and throws one error that tells every mistake, or gives back the updates
 * as they may be written. Its code is that of the first mistake.
 */
export function checkedUpdates(
  catalogue: Catalogue,
  updates: readonly TokenUpdate[],
  where: Where,
): KnownUpdate[] {
  const admissible = admittedUpdates(catalogue, updates, where);
  // Words are looked for once something is known to be wrong.
  if (admissible === undefined) throw refusal(catalogue, updates, where);
  return admissible;
}

/** The updates as they may be written; undefined when anything is wrong with any of them. */
export function admittedUpdates(
  catalogue: Catalogue,
  updates: readonly TokenUpdate[],
  where: Where,
): KnownUpdate[] | undefined {
  const seen = new Set<string>();
  const known: KnownUpdate[] = [];
  for (const { token_path, value } of updates) {
    const entry = admitted(catalogue, token_path, value, where);
    if (entry === undefined || seen.has(entry.path)) return undefined;
    seen.add(entry.path);
    known.push({ entry, value });
  }
  return known;
}

function admitted(
  catalogue: Catalogue,
  token_path: string,
  value: JsonValue,
  where: Where,
): CatalogueEntry | undefined {
  if (where !== 'layer') return catalogue.admit(token_path, value, where);
  const entry = catalogue.admit(token_path, value, null);
  return entry && layerFault(entry.definition) === null ? entry : undefined;
}

/** The stored spelling of a path that may be set there. Throws `token.unknown`, `token.level`. */
export function checkedPath(catalogue: Catalogue, token_path: string, where: Where): string {
  const entry = catalogue.find(token_path);
  const mistake =
    entry === undefined
      ? unknownPath(token_path, null, catalogue.nearest(token_path))
      : levelMistake(entry, token_path, where);
  if (mistake !== undefined) throw refused([mistake]);
  return entry?.path ?? token_path;
}

/** What a path ought to have been; the code is `token.invalid`. */
export function invalidPaths(items: readonly ProblemItem[]): EnginesError {
  return refused(items.map((item) => ({ code: 'token.invalid', item })));
}

function refusal(
  catalogue: Catalogue,
  updates: readonly TokenUpdate[],
  where: Where,
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
      levelMistake(entry, token_path, where) ??
      valueMistake(entry, token_path, value) ??
      (seen.has(entry.path) ? repeated(entry, token_path) : undefined);
    seen.add(entry.path);
    if (mistake !== undefined) mistakes.push(mistake);
  }
  return refused(mistakes);
}

function refused(mistakes: readonly Mistake[]): EnginesError {
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
      contract: citeContract(TokenPath),
      ...(nearest.length > 0 ? { nearest } : {}),
    },
  };
}

function levelMistake(
  { definition }: CatalogueEntry,
  token_path: string,
  where: Where,
): Mistake | undefined {
  const fault =
    where === 'layer' ? layerFault(definition) : where && placementFault(definition, where);
  if (!fault) return undefined;
  return {
    code: 'token.level',
    item: { token_path, ...fault, contract: citeContract(definition.contract) },
  };
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
      contract: citeContract(definition.contract),
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
      contract: citeContract(definition.contract),
    },
  };
}
