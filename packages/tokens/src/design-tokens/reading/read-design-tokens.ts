import { Problems, type DesignTokenProblem } from '../design-token-problem.js';
import { placeProblems, readDocument } from '../json/read-document.js';
import type { JsonObject } from '../json/json-object.js';
import { usualLimits, type DesignTokenLimits } from '../limits.js';
import { extendGroups } from './extend-groups.js';
import { flatten } from './flatten.js';
import { NearestNames } from './nearest-names.js';
import { outline, type GroupNode } from './outline.js';
import { resolveTokens, type ResolvedDesignToken } from './resolve-tokens.js';

export interface ReadDesignTokens {
  /** Those without mistakes, in the document's order. */
  tokens: ResolvedDesignToken[];
  problems: DesignTokenProblem[];
}

/**
 * Reads a document of the Design Tokens Format Module 2025.10, as text or as the object that was
 * parsed from it. It never throws: all mistakes are told at once, in `problems`, and tokens that
 * have none are read all the same.
 */
export function readDesignTokens(
  source: string | JsonObject,
  limits: Partial<DesignTokenLimits> = {},
): ReadDesignTokens {
  const { tokens, problems } = readWithDocument(source, limits);
  return { tokens, problems };
}

/** The same with the document itself; undefined when there is none to be read. */
export function readWithDocument(
  source: string | JsonObject,
  limits: Partial<DesignTokenLimits>,
): ReadDesignTokens & { document: JsonObject | undefined; extending: boolean } {
  const allowed = { ...usualLimits, ...limits };
  const problems = new Problems();
  // A text may begin with a byte order mark (RFC 8259 §8.1).
  const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : undefined;
  const document = readDocument(text ?? source, allowed, problems);
  let tokens: ResolvedDesignToken[] = [];
  let extending = false;
  if (document !== undefined) {
    const nearest = new NearestNames();
    const written = outline(document, problems);
    extending = isExtending(written);
    const whole = extending ? extendGroups(written, allowed.tokens, nearest, problems) : written;
    tokens = resolveTokens(flatten(whole, allowed.tokens, problems), nearest, problems);
  }
  const { list } = problems;
  if (text !== undefined && document !== undefined) placeProblems(text, list);
  return { tokens, problems: list, document, extending };
}

function isExtending(group: GroupNode): boolean {
  if (group.extends !== undefined) return true;
  return [...group.children.values()].some((child) => child.kind === 'group' && isExtending(child));
}
