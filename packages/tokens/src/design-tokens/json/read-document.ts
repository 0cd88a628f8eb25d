import type { DesignTokenProblem, Problems } from '../design-token-problem.js';
import type { DesignTokenLimits } from '../limits.js';
import { kindOf } from '../../values/kind-of.js';
import { isObject, type JsonObject } from './json-object.js';
import { JsonFault, lineAndColumn, scanJson } from './scan-json.js';

const root = { path: '', pointer: '' };
const names = /"(?:[^"\\]|\\.)*"\s*(:?)/gs;

/** Takes in a document as text or as an object; undefined, with the problem added, if neither. */
export function readDocument(
  source: unknown,
  limits: DesignTokenLimits,
  problems: Problems,
): JsonObject | undefined {
  const parsed = typeof source === 'string' ? parse(source, limits, problems) : source;
  if (parsed === undefined && problems.list.length > 0) return undefined;
  if (!isObject(parsed)) {
    const reason = `must be an object, got ${kindOf(parsed)}`;
    return problems.add(root, { code: 'json', reason, expected: 'a JSON object of tokens and groups' });
  }
  const weight = weigh(parsed, limits);
  if (weight.fault !== undefined) {
    return problems.add(root, { code: 'limit', reason: 'is too large', expected: weight.fault });
  }
  if (typeof source === 'string' && countNames(source) !== weight.names) {
    addDuplicates(source, problems);
  }
  return parsed;
}

/** Adds line and column to problems of a document that came as text. */
export function placeProblems(source: string, list: readonly DesignTokenProblem[]): void {
  const waiting = new Map<string, DesignTokenProblem[]>();
  for (const problem of list) {
    if (problem.line !== undefined) continue;
    waiting.set(problem.pointer, [...(waiting.get(problem.pointer) ?? []), problem]);
  }
  if (waiting.size === 0) return;
  scanJson(source, ({ pointer, nameOffset }) => {
    for (const problem of waiting.get(pointer) ?? []) {
      Object.assign(problem, lineAndColumn(source, nameOffset));
    }
  });
}

function parse(source: string, limits: DesignTokenLimits, problems: Problems): unknown {
  if (source.length > limits.characters) {
    const expected = `at most ${limits.characters} characters`;
    return problems.add(root, { code: 'limit', reason: `has ${source.length} characters`, expected });
  }
  try {
    return JSON.parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return addFault(source, problems);
  }
}

function addFault(source: string, problems: Problems): undefined {
  try {
    scanJson(source, () => undefined);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const here = source.slice(error.offset, error.offset + 20);
    const reason = here === '' ? 'ends too early' : 'is no JSON';
    const { expected } = error;
    problems.add(root, { code: 'json', reason, expected, ...(here === '' ? {} : { got: here }) });
    Object.assign(problems.list.at(-1) ?? {}, lineAndColumn(source, error.offset));
    return undefined;
  }
  // A byte order mark is the one thing that the scanner passes over and JSON.parse does not.
  return problems.add(root, { code: 'json', reason: 'is no JSON', expected: 'JSON (RFC 8259)' });
}

/** JSON.parse keeps the last of two members of one name and says nothing: their count tells. */
function countNames(source: string): number {
  let count = 0;
  for (const [, colon] of source.matchAll(names)) if (colon === ':') count += 1;
  return count;
}

function addDuplicates(source: string, problems: Problems): void {
  scanJson(source, ({ pointer, nameOffset, again }) => {
    if (!again) return;
    const reason = 'stands twice in one object: the last of them holds';
    problems.add({ path: '', pointer }, { code: 'duplicate', reason, expected: 'each name once' });
    Object.assign(problems.list.at(-1) ?? {}, lineAndColumn(source, nameOffset));
  });
}

/** Counts what a document holds, so that whatever walks it later may trust its size and depth. */
function weigh(document: JsonObject, limits: DesignTokenLimits): { names: number; fault?: string } {
  let names = 0;
  let values = 0;
  let fault: string | undefined;
  const walk = (value: unknown, depth: number): void => {
    values += 1;
    if (values > limits.values) fault = `at most ${limits.values} values`;
    if (depth > limits.depth) fault = `at most ${limits.depth} levels`;
    if (fault !== undefined || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) walk(item, depth + 1);
      return;
    }
    for (const item of Object.values(value)) {
      names += 1;
      walk(item, depth + 1);
    }
  };
  walk(document, 0);
  return fault === undefined ? { names } : { names, fault };
}
