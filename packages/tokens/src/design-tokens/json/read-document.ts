import type { DesignTokenProblem, ProblemList } from '../design-token-problem.js';
import type { DesignTokenLimits } from '../limits.js';
import { kindOf } from '../../values/kind-of.js';
import { isObject, type JsonObject } from './json-object.js';
import { JsonSyntaxError, lineAndColumnIn, scanJson } from './scan-json.js';

const root = { path: '', pointer: '' };
const strings = /"(?:[^"\\]|\\.)*"[\t\n\r ]*:?/gs;

/** Reads a document from text or from an object. Adds a problem and returns undefined if it is neither. */
export function readDocument(
  source: unknown,
  limits: DesignTokenLimits,
  problems: ProblemList,
): JsonObject | undefined {
  const parsed = typeof source === 'string' ? parse(source, limits, problems) : source;
  if (parsed === undefined && problems.list.length > 0) return undefined;
  if (!isObject(parsed)) {
    const reason = `must be an object, got ${kindOf(parsed)}`;
    return problems.add(root, {
      code: 'json',
      reason,
      expected: 'a JSON object of tokens and groups',
    });
  }
  const { names, exceeded } = measure(parsed, limits);
  if (exceeded !== undefined) {
    return problems.add(root, { code: 'limit', reason: 'is too large', expected: exceeded });
  }
  if (typeof source === 'string' && countNames(source) !== names) {
    addDuplicates(source, problems);
  }
  return parsed;
}

/**
 * Adds line and column to the problems of a document that was passed as text. A location that is
 * not in the text, such as a member of a referenced value, gets those of its nearest ancestor.
 */
export function locateProblems(source: string, list: readonly DesignTokenProblem[]): void {
  let waiting = list
    .filter(({ line }) => line === undefined)
    .map((problem) => ({ problem, pointer: problem.pointer }));
  if (waiting.length === 0) return;
  const locate = lineAndColumnIn(source);
  while (waiting.length > 0) {
    const offsets = new Map<string, number | undefined>();
    for (const { pointer } of waiting) offsets.set(pointer, undefined);
    scanJson(source, ({ pointer, nameOffset }) => {
      if (offsets.has(pointer)) offsets.set(pointer, nameOffset);
    });
    const unknown: typeof waiting = [];
    for (const { problem, pointer } of waiting) {
      const offset = offsets.get(pointer);
      if (offset !== undefined) Object.assign(problem, locate(offset));
      else unknown.push({ problem, pointer: pointer.replace(/\/[^/]*$/, '') });
    }
    waiting = unknown;
  }
}

function parse(source: string, limits: DesignTokenLimits, problems: ProblemList): unknown {
  if (source.length > limits.characters) {
    const expected = `at most ${limits.characters} characters`;
    return problems.add(root, {
      code: 'limit',
      reason: `has ${source.length} characters`,
      expected,
    });
  }
  try {
    return JSON.parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return addSyntaxError(source, problems);
  }
}

function addSyntaxError(source: string, problems: ProblemList): undefined {
  try {
    scanJson(source, () => undefined);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const here = source.slice(error.offset, error.offset + 20);
    const reason = here === '' ? 'ends too early' : 'is not JSON';
    const { expected } = error;
    problems.add(root, { code: 'json', reason, expected, ...(here === '' ? {} : { got: here }) });
    Object.assign(problems.list.at(-1) ?? {}, lineAndColumnIn(source)(error.offset));
    return undefined;
  }
  // JSON.parse rejects what this scanner accepts.
  return problems.add(root, { code: 'json', reason: 'is not JSON', expected: 'JSON (RFC 8259)' });
}

/** Counts the names in a text. JSON.parse silently drops duplicates, so a higher count reveals them. */
function countNames(source: string): number {
  let count = 0;
  strings.lastIndex = 0;
  while (strings.test(source)) if (source[strings.lastIndex - 1] === ':') count += 1;
  return count;
}

function addDuplicates(source: string, problems: ProblemList): void {
  const locate = lineAndColumnIn(source);
  scanJson(source, ({ pointer, nameOffset, isDuplicate }) => {
    if (!isDuplicate) return;
    const reason = 'occurs twice in one object: only the last one is used';
    problems.add({ path: '', pointer }, { code: 'duplicate', reason, expected: 'each name once' });
    Object.assign(problems.list.at(-1) ?? {}, locate(nameOffset));
  });
}

/** Counts names, values and levels of a document, so that later steps can rely on the limits. */
function measure(
  document: JsonObject,
  limits: DesignTokenLimits,
): { names: number; exceeded?: string } {
  let names = 0;
  let values = 0;
  let exceeded: string | undefined;
  const walk = (value: unknown, depth: number): void => {
    values += 1;
    if (values > limits.values) exceeded = `at most ${limits.values} values`;
    if (depth > limits.depth) exceeded = `at most ${limits.depth} levels`;
    if (exceeded !== undefined || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) walk(item, depth + 1);
      return;
    }
    const object: object = value;
    for (const key in object) {
      if (!Object.hasOwn(object, key)) continue;
      names += 1;
      walk(Reflect.get(object, key), depth + 1);
    }
  };
  walk(document, 0);
  return exceeded === undefined ? { names } : { names, exceeded };
}
