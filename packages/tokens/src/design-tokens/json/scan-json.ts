import { step } from './json-object.js';

export interface ScannedPlace {
  pointer: string;
  /** Where the value begins, in characters from the text's beginning. */
  offset: number;
  /** Where the name begins that leads to it. */
  nameOffset: number;
  /** Whether the object had that name already. */
  again: boolean;
}

/** Why a text is no JSON, and where. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';

  constructor(
    readonly offset: number,
    readonly expected: string,
  ) {
    super(`expected ${expected}`);
  }
}

const DEEPEST = 1_000;
const blank = /[\t\n\r ]*/y;
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Goes through a JSON text (RFC 8259) and tells where each value stands. It is for documents that
 * have a mistake: others are read by JSON.parse, which is quicker and tells no places.
 * Throws JsonFault where the text is no JSON.
 */
export function scanJson(source: string, visit: (place: ScannedPlace) => void): void {
  let at = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found !== undefined) at += found.length;
    return found;
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
    again: boolean,
    depth: number,
  ) => {
    match(blank);
    visit({ pointer, offset: at, nameOffset: nameOffset ?? at, again });
    if (depth > DEEPEST) throw new JsonFault(at, `at most ${DEEPEST} levels`);
    if (take('{')) object(pointer, depth);
    else if (take('[')) list(pointer, depth);
    else if (match(text) === undefined && match(plain) === undefined) {
      throw new JsonFault(at, source[at] === '"' ? 'a whole string' : 'a value');
    }
  };
  const object = (pointer: string, depth: number) => {
    const names = new Set<string>();
    if (take('}')) return;
    do {
      match(blank);
      const nameOffset = at;
      const written = match(text);
      if (written === undefined) throw new JsonFault(at, 'a name in double quotes');
      const name = String(JSON.parse(written));
      if (!take(':')) throw new JsonFault(at, 'a colon');
      value(step(pointer, name), nameOffset, names.has(name), depth + 1);
      names.add(name);
    } while (take(','));
    if (!take('}')) throw new JsonFault(at, 'a comma or }');
  };
  const list = (pointer: string, depth: number) => {
    if (take(']')) return;
    let index = 0;
    do value(step(pointer, index++), undefined, false, depth + 1);
    while (take(','));
    if (!take(']')) throw new JsonFault(at, 'a comma or ]');
  };

  value('', undefined, false, 0);
  match(blank);
  if (at < source.length) throw new JsonFault(at, 'the end of the text');
}

/** Tells line and column of places in a text, both from 1; a column counts UTF-16 units. */
export function linesOf(source: string): (offset: number) => { line: number; column: number } {
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
