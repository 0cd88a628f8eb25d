import { appendPointer } from './json-object.js';

export interface ScannedValue {
  pointer: string;
  /** The start of the value, in characters from the start of the text. */
  offset: number;
  /** The start of the name of the value; of the value itself for an item of a list. */
  nameOffset: number;
  /** Whether the object already has a member of this name. */
  isDuplicate: boolean;
}

/** Reports where a text is not JSON. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';

  constructor(
    readonly offset: number,
    readonly expected: string,
  ) {
    super(`expected ${expected}`);
  }
}

const MAX_DEPTH = 1_000;
const blank = /[\t\n\r ]*/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const primitive = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Visits every value of a JSON text (RFC 8259) with its offset. It is used only for documents with
 * problems: JSON.parse is faster but has no offsets. Throws JsonSyntaxError when the text is not JSON.
 */
export function scanJson(source: string, visit: (value: ScannedValue) => void): void {
  let at = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) at += text.length;
    return text;
  };
  const take = (sign: string): boolean => {
    match(blank);
    if (source[at] !== sign) return false;
    at += 1;
    return true;
  };
  const value = (
    pointer: string,
    nameOffset: number | undefined,
    isDuplicate: boolean,
    depth: number,
  ) => {
    match(blank);
    visit({ pointer, offset: at, nameOffset: nameOffset ?? at, isDuplicate });
    if (depth > MAX_DEPTH) throw new JsonSyntaxError(at, `at most ${MAX_DEPTH} levels`);
    if (take('{')) object(pointer, depth);
    else if (take('[')) list(pointer, depth);
    else if (match(string) === undefined && match(primitive) === undefined) {
      throw new JsonSyntaxError(at, source[at] === '"' ? 'a complete string' : 'a value');
    }
  };
  const object = (pointer: string, depth: number) => {
    const names = new Set<string>();
    if (take('}')) return;
    do {
      match(blank);
      const nameOffset = at;
      const written = match(string);
      if (written === undefined) throw new JsonSyntaxError(at, 'a name in double quotes');
      const name = String(JSON.parse(written));
      if (!take(':')) throw new JsonSyntaxError(at, 'a colon');
      value(appendPointer(pointer, name), nameOffset, names.has(name), depth + 1);
      names.add(name);
    } while (take(','));
    if (!take('}')) throw new JsonSyntaxError(at, 'a comma or }');
  };
  const list = (pointer: string, depth: number) => {
    if (take(']')) return;
    let index = 0;
    do value(appendPointer(pointer, index++), undefined, false, depth + 1);
    while (take(','));
    if (!take(']')) throw new JsonSyntaxError(at, 'a comma or ]');
  };

  value('', undefined, false, 0);
  match(blank);
  if (at < source.length) throw new JsonSyntaxError(at, 'the end of the text');
}

/** Converts offsets in a text to line and column, both from 1. A column counts UTF-16 code units. */
export function lineAndColumnIn(
  source: string,
): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (const { index, 0: end } of source.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
