import { citeContract } from '@northstar/contracts';
import type { JsonValue, TokenUpdate } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import { levelProblem } from '../../catalogue/placement.js';
import { unknownPath } from '../../catalogue/unknown-path.js';
import type { TokenOwner } from '../../ports/document-commit.js';
import { displayValue } from '@northstar/contracts/validation';
import { layerFault } from '../../catalogue/layer-placement.js';
import type { Mistake } from '../../problems/token-problem.js';

/** Where tokens are to be set; null where that is not known, and levels are not looked at. */
export type Where = TokenOwner | 'layer' | null;

/** Comparing a path with every known one takes milliseconds: not for each of 500 wrong ones. */
const MOST_GUESSES = 10;

/** The argument paths of an update, by its index: `command.args.updates[1].value`. */
export type UpdatePaths = (index: number) => { token_path: string; value: string };

/** The paths of updates that are fields of one argument, or of the items of a list. */
export function updatePaths(argument: string, isList: boolean): UpdatePaths {
  return (index) => {
    const update = isList ? `${argument}[${index}]` : argument;
    return { token_path: `${update}.token_path`, value: `${update}.value` };
  };
}

/** All that is wrong with updates: their paths, the levels of these, their values. */
export function tokenMistakes(
  catalogue: Catalogue,
  updates: readonly TokenUpdate[],
  where: Where,
  pathsOf: UpdatePaths,
): Mistake[] {
  const seen = new Set<string>();
  let guesses = 0;
  return updates.flatMap(({ token_path, value }, index): Mistake[] => {
    const paths = pathsOf(index);
    const entry = catalogue.find(token_path);
    if (entry === undefined) {
      guesses += 1;
      const nearest = guesses <= MOST_GUESSES ? catalogue.nearest(token_path) : [];
      const item = unknownPath(token_path, nearest, displayValue(value));
      return [{ code: 'token.unknown', item: { path: paths.token_path, ...item } }];
    }
    const isRepeated = seen.has(entry.path);
    seen.add(entry.path);
    const level = levelMistake(entry, { token_path, path: paths.token_path }, where, value);
    const mistakes = [...level, ...valueMistakes(entry, { token_path, path: paths.value }, value)];
    if (mistakes.length > 0 || !isRepeated) return mistakes;
    return [repeated(entry, { token_path, path: paths.token_path }, value)];
  });
}

/** The argument of a command that has a token's path or value, and the token's path. */
export type TokenArgument = { path: string; token_path: string };

/** What is wrong with a path, whatever value it is to have. */
export function pathMistakes(
  catalogue: Catalogue,
  argument: TokenArgument,
  where: Where,
): Mistake[] {
  const { path, token_path } = argument;
  const entry = catalogue.find(token_path);
  if (entry !== undefined) return levelMistake(entry, argument, where, token_path);
  const item = unknownPath(token_path, catalogue.nearest(token_path));
  return [{ code: 'token.unknown', item: { path, ...item } }];
}

function levelMistake(
  { definition }: CatalogueEntry,
  argument: TokenArgument,
  where: Where,
  got: JsonValue,
): Mistake[] {
  const fault =
    where === 'layer' ? layerFault(definition) : where && levelProblem(definition, where);
  if (!fault) return [];
  const contract = citeContract(definition.contract);
  return [
    { code: 'token.level', item: { ...argument, ...fault, got: displayValue(got), contract } },
  ];
}

/** One for each part of the value that will not do. */
function valueMistakes(
  { validate, definition }: CatalogueEntry,
  argument: TokenArgument,
  value: JsonValue,
): Mistake[] {
  return validate(value).map(({ reason, expected, nearest }) => ({
    code: 'token.invalid',
    item: {
      ...argument,
      reason,
      expected,
      got: displayValue(value),
      contract: citeContract(definition.contract),
      ...(nearest === undefined ? {} : { nearest }),
    },
  }));
}

function repeated(
  { definition }: CatalogueEntry,
  argument: TokenArgument,
  value: JsonValue,
): Mistake {
  return {
    code: 'token.invalid',
    item: {
      ...argument,
      reason: 'is set twice in one command',
      expected: 'each path once',
      got: displayValue(value),
      contract: citeContract(definition.contract),
    },
  };
}
