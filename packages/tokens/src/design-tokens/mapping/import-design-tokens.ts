import type { JsonValue } from '@northstar/contracts';
import { ProblemList, type DesignTokenProblem } from '../design-token-problem.js';
import { sameJson, type JsonObject } from '../json/json-object.js';
import { locateProblems } from '../json/read-document.js';
import type { DesignTokenLimits } from '../limits.js';
import { readWithDocument } from '../reading/read-design-tokens.js';
import { assign, type Assignment } from './assignments.js';
import { readRootValues } from './root-values.js';
import type { TokenLookup } from './token-lookup.js';
import type { DesignTokenMapping, MappingRule } from './token-targets.js';

export interface ImportOptions {
  catalogue: TokenLookup;
  /** By token path, the paths of the catalogue that the token sets. Default: none. */
  mapping?: DesignTokenMapping;
  /** Default: `usualLimits`. */
  limits?: Partial<DesignTokenLimits>;
}

export interface TokenUpdate {
  token_path: string;
  value: JsonValue;
}

/** What an export needs to restore the document of an import. */
export interface KeptDesignTokens {
  document: JsonObject;
  mapping: DesignTokenMapping;
  limits: Partial<DesignTokenLimits>;
}

export interface ImportedDesignTokens {
  /** The values to set, one for each path. */
  updates: TokenUpdate[];
  /** Every token and every value in the root's extensions that sets nothing, with the reason. */
  unmapped: { path: string; reason: string }[];
  problems: DesignTokenProblem[];
  /** Null when the document could not be read. */
  kept: KeptDesignTokens | null;
}

/**
 * Reads a document of the Design Tokens Format Module 2025.10 and returns the values that it sets in
 * the catalogue, converted and validated as `set_token` does. Whether they may be set on a given page
 * or element is not validated. It does not throw: `problems` lists all problems.
 */
export function importDesignTokens(
  source: string | JsonObject,
  { catalogue, mapping = {}, limits = {} }: ImportOptions,
): ImportedDesignTokens {
  const read = readWithDocument(source, limits);
  const problems = new ProblemList(read.problems);
  const { assignments, unmapped } = assign(read.tokens, mapping, catalogue, problems);
  validateMapping(mapping, read.tokens, problems);

  const updates = new Map<string, JsonValue>();
  for (const [assignment, winner] of byWinner(assignments)) {
    const { token, token_path, value } = assignment;
    if (assignment === winner) {
      if (value === undefined) {
        unmapped.push({ path: token.path, reason: `its value is invalid for ${token_path}` });
      } else updates.set(token_path, value);
    } else if (!sameJson(value, winner.value)) {
      const reason = `${token_path} is set by ${winner.token.path}`;
      unmapped.push({ path: token.path, reason });
    }
  }
  const rootValues = readRootValues(read.document, catalogue, problems);
  for (const [token_path, value] of rootValues.values) {
    if (!updates.has(token_path)) updates.set(token_path, value);
  }
  unmapped.push(...rootValues.unmapped);

  const { list } = problems;
  if (typeof source === 'string' && read.document !== undefined) {
    locateProblems(source.replace(/^\uFEFF/, ''), list);
  }
  return {
    updates: [...updates].map(([token_path, value]) => ({ token_path, value })),
    unmapped,
    problems: list,
    kept: read.document === undefined ? null : { document: read.document, mapping, limits },
  };
}

const ranks: Readonly<Record<MappingRule, number>> = {
  extension: 0,
  mapping: 1,
  path: 2,
  typography: 3,
};

/** Each assignment with the one that wins its path: by rule, then by order in the document. */
export function byWinner(assignments: readonly Assignment[]): Map<Assignment, Assignment> {
  const winners = new Map<string, Assignment>();
  for (const assignment of assignments) {
    const other = winners.get(assignment.token_path);
    if (other === undefined || ranks[assignment.rule] < ranks[other.rule]) {
      winners.set(assignment.token_path, assignment);
    }
  }
  return new Map(assignments.map((one) => [one, winners.get(one.token_path) ?? one]));
}

function validateMapping(
  mapping: DesignTokenMapping,
  tokens: readonly { path: string }[],
  problems: ProblemList,
): void {
  const names = Object.keys(mapping);
  if (names.length === 0) return;
  const known = new Set(tokens.map(({ path }) => path));
  for (const name of names) {
    if (known.has(name)) continue;
    const reason = 'is mapped, but is not a valid token of this document';
    const expected = 'the path of a token of the document';
    problems.add({ path: name, pointer: '' }, { code: 'mapping', reason, expected });
  }
}
