import type { DesignTokenProblem, Problems } from '../design-token-problem.js';
import type { DesignTokenLimits } from '../limits.js';
import { kindOf } from '../../values/kind-of.js';
import { isObject, type JsonObject } from './json-object.js';
import { JsonFault, linesOf, scanJson } from './scan-json.js';

const root = { path: '', pointer: '' };
const strings = /"(?:[^"\\]+|\\.)*"[\t\n\r ]*:?/gs;

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
    return problems.add(root, {
      code: 'json',
      reason,
      expected: 'a JSON object of tokens and groups',
    });
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

/**
 * Adds line and column to problems of a document that came as text. What is not in the text, such
 * as a member of something that is only referred to, gets those of what it stands in.
 */
export function placeProblems(source: string, list: readonly DesignTokenProblem[]): void {
  let waiting = list
    .filter(({ line }) => line === undefined)
    .map((problem) => ({ problem, pointer: problem.pointer }));
  if (waiting.length === 0) return;
  const placeOf = linesOf(source);
  while (waiting.length > 0) {
    const offsets = new Map<string, number | undefined>();
    for (const { pointer } of waiting) offsets.set(pointer, undefined);
    scanJson(source, ({ pointer, nameOffset }) => {
      if (offsets.has(pointer)) offsets.set(pointer, nameOffset);
    });
    const unplaced: typeof waiting = [];
    for (const { problem, pointer } of waiting) {
      const offset = offsets.get(pointer);
      if (offset !== undefined) Object.assign(problem, placeOf(offset));
      else unplaced.push({ problem, pointer: pointer.replace(/\/[^/]*$/, '') });
    }
    waiting = unplaced;
  }
}

function parse(source: string, limits: DesignTokenLimits, problems: Problems): unknown {
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
    Object.assign(problems.list.at(-1) ?? {}, linesOf(source)(error.offset));
    return undefined;
  }
  // The two disagree: say at least what JSON.parse said.
  return problems.add(root, { code: 'json', reason: 'is no JSON', expected: 'JSON (RFC 8259)' });
}

/** JSON.parse keeps the last of two members of one name and says nothing: their count tells. */
function countNames(source: string): number {
  let count = 0;
  strings.lastIndex = 0;
  while (strings.test(source)) if (source[strings.lastIndex - 1] === ':') count += 1;
  return count;
}

function addDuplicates(source: string, problems: Problems): void {
  const placeOf = linesOf(source);
  scanJson(source, ({ pointer, nameOffset, again }) => {
    if (!again) return;
    const reason = 'stands twice in one object: the last of them holds';
    problems.add({ path: '', pointer }, { code: 'duplicate', reason, expected: 'each name once' });
    Object.assign(problems.list.at(-1) ?? {}, placeOf(nameOffset));
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
    const object: object = value;
    for (const key in object) {
      if (!Object.hasOwn(object, key)) continue;
      names += 1;
      walk(Reflect.get(object, key), depth + 1);
    }
  };
  walk(document, 0);
  return fault === undefined ? { names } : { names, fault };
}
