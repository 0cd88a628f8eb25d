import { ProblemList, type DesignTokenProblem } from '../design-token-problem.js';
import { locateProblems, readDocument } from '../json/read-document.js';
import type { JsonObject } from '../json/json-object.js';
import { usualLimits, type DesignTokenLimits } from '../limits.js';
import { extendGroups } from './extend-groups.js';
import { flatten } from './flatten.js';
import { NearestNames } from './nearest-names.js';
import { outline, type GroupNode } from './outline.js';
import { resolveTokens, type ResolvedDesignToken } from './resolve-tokens.js';

export interface ReadDesignTokens {
  /** The valid tokens, in the order of the document. */
  tokens: ResolvedDesignToken[];
  problems: DesignTokenProblem[];
}

/**
 * Reads a document of the Design Tokens Format Module 2025.10 from text or from a parsed object. It
 * does not throw: `problems` lists all problems, and the tokens without problems are returned.
 */
export function readDesignTokens(
  source: string | JsonObject,
  limits: Partial<DesignTokenLimits> = {},
): ReadDesignTokens {
  const { tokens, problems } = readWithDocument(source, limits);
  return { tokens, problems };
}

/** Like `readDesignTokens`, with the document; undefined when it could not be read. */
export function readWithDocument(
  source: string | JsonObject,
  limits: Partial<DesignTokenLimits>,
): ReadDesignTokens & { document: JsonObject | undefined; hasExtends: boolean } {
  const allowed = { ...usualLimits, ...limits };
  const problems = new ProblemList();
  // A text may begin with a byte order mark (RFC 8259 §8.1).
  const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : undefined;
  const document = readDocument(text ?? source, allowed, problems);
  let tokens: ResolvedDesignToken[] = [];
  let hasExtends = false;
  if (document !== undefined) {
    const nearest = new NearestNames();
    const written = outline(document, problems);
    hasExtends = extendsAny(written);
    const whole = hasExtends ? extendGroups(written, allowed.tokens, nearest, problems) : written;
    tokens = resolveTokens(flatten(whole, allowed.tokens, problems), nearest, problems);
  }
  const { list } = problems;
  if (text !== undefined && document !== undefined) locateProblems(text, list);
  return { tokens, problems: list, document, hasExtends };
}

function extendsAny(group: GroupNode): boolean {
  if (group.extends !== undefined) return true;
  return [...group.children.values()].some((child) => child.kind === 'group' && extendsAny(child));
}
