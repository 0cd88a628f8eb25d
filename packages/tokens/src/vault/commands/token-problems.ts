import { citeContract } from '@northstar/contracts';
import type { JsonValue, TokenUpdate } from '@northstar/contracts';
import { displayValue } from '@northstar/contracts/validation';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import { layerLevelProblem, levelProblem } from '../../catalogue/token-levels.js';
import { unknownPath } from '../../catalogue/unknown-path.js';
import type { TokenOwner } from '../../ports/document-commit.js';
import type { CommandProblem } from '../../problems/command-problem.js';

/** Where tokens are set; null when that is not known, so that levels are not checked. */
export type Placement = TokenOwner | 'layer' | null;

/** Comparing a path with every known path takes milliseconds, too long for hundreds of paths. */
const MAX_SUGGESTIONS = 10;

/** The arguments of an update by its index: `command.args.updates[1].value`. */
export type UpdatePaths = (index: number) => { token_path: string; value: string };

/** The arguments of an update that is one argument, or of the items of a list. */
export function updatePaths(argument: string, isList: boolean): UpdatePaths {
  return (index) => {
    const update = isList ? `${argument}[${index}]` : argument;
    return { token_path: `${update}.token_path`, value: `${update}.value` };
  };
}

/** The problems of updates: of their paths, the levels of these, and their values. */
export function tokenProblems(
  catalogue: Catalogue,
  updates: readonly TokenUpdate[],
  placement: Placement,
  pathsOf: UpdatePaths,
): CommandProblem[] {
  const seen = new Set<string>();
  let suggestions = 0;
  return updates.flatMap(({ token_path, value }, index): CommandProblem[] => {
    const paths = pathsOf(index);
    const entry = catalogue.find(token_path);
    if (entry === undefined) {
      suggestions += 1;
      const nearest = suggestions <= MAX_SUGGESTIONS ? catalogue.nearest(token_path) : [];
      const problem = unknownPath(token_path, nearest, displayValue(value));
      return [{ code: 'token.unknown', path: paths.token_path, ...problem }];
    }
    const isRepeated = seen.has(entry.path);
    seen.add(entry.path);
    const pathArgument = { path: paths.token_path, token_path };
    const problems = [
      ...levelProblems(entry, pathArgument, placement, value),
      ...valueProblems(entry, { path: paths.value, token_path }, value),
    ];
    if (problems.length > 0 || !isRepeated) return problems;
    return [repeatedProblem(entry, pathArgument, value)];
  });
}

/** An argument that is a token's path or value, and the token's path. */
export type TokenArgument = { path: string; token_path: string };

/** The problems of a path, whatever its value. */
export function pathProblems(
  catalogue: Catalogue,
  argument: TokenArgument,
  placement: Placement,
): CommandProblem[] {
  const { path, token_path } = argument;
  const entry = catalogue.find(token_path);
  if (entry !== undefined) return levelProblems(entry, argument, placement, token_path);
  const problem = unknownPath(token_path, catalogue.nearest(token_path));
  return [{ code: 'token.unknown', path, ...problem }];
}

function levelProblems(
  { definition }: CatalogueEntry,
  argument: TokenArgument,
  placement: Placement,
  got: JsonValue,
): CommandProblem[] {
  const problem =
    placement === 'layer'
      ? layerLevelProblem(definition)
      : placement && levelProblem(definition, placement);
  if (!problem) return [];
  const contract = citeContract(definition.contract);
  return [{ code: 'token.level', ...argument, ...problem, got: displayValue(got), contract }];
}

/** One problem for each invalid part of the value. */
function valueProblems(
  { validate, definition }: CatalogueEntry,
  argument: TokenArgument,
  value: JsonValue,
): CommandProblem[] {
  return validate(value).map(({ reason, expected, nearest }) => ({
    code: 'token.invalid',
    ...argument,
    reason,
    expected,
    got: displayValue(value),
    contract: citeContract(definition.contract),
    ...(nearest === undefined ? {} : { nearest }),
  }));
}

function repeatedProblem(
  { definition }: CatalogueEntry,
  argument: TokenArgument,
  value: JsonValue,
): CommandProblem {
  return {
    code: 'token.invalid',
    ...argument,
    reason: 'is set twice in one command',
    expected: 'each path once',
    got: displayValue(value),
    contract: citeContract(definition.contract),
  };
}
