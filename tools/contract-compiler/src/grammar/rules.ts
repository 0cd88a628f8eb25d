import type { Position } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Located } from '../markdown/source-text.js';
import { GrammarError } from './grammar-error.js';

export type Rule = { readonly at: Position; readonly written: string } & (
  | { readonly kind: 'range'; readonly min?: number; readonly max?: number; readonly unit?: string }
  | {
      readonly kind: 'bound';
      readonly side: 'min' | 'max' | 'exclusiveMin' | 'exclusiveMax';
      readonly value: number;
    }
  | { readonly kind: 'step'; readonly value: number }
  | { readonly kind: 'default'; readonly value: Located }
  | { readonly kind: 'matches'; readonly pattern: string }
  | { readonly kind: 'optional' }
  | { readonly kind: 'unique' }
  | { readonly kind: 'open' }
);

const number = '-?\\d+(?:\\.\\d+)?';
const range = new RegExp(`^(?:(${number})([a-z%]*))?\\.\\.(?:(${number})([a-z%]*))?$`);
const bound = new RegExp(`^(≥|>=|≤|<=|>|<)\\s*(${number})$`);
const step = new RegExp(`^step\\s+(${number})$`);
const sides = {
  '≥': 'min',
  '>=': 'min',
  '≤': 'max',
  '<=': 'max',
  '>': 'exclusiveMin',
  '<': 'exclusiveMax',
} as const;
const words = ['optional', 'unique', 'open'] as const;

/** Parses a rules cell. @throws GrammarError at the first invalid rule */
export function parseRules(cell: Located): Rule[] {
  return splitRules(cell).map(parseRule);
}

function parseRule(cell: Located): Rule {
  const written = cell.text;
  const at = cell.at();
  const base = { at, written };
  for (const word of words) if (written === word) return { ...base, kind: word };
  const ranged = range.exec(written);
  if (ranged !== null && written !== '..') return { ...base, ...readRange(cell, ranged) };
  const bounded = bound.exec(written);
  if (bounded !== null) {
    const side = Object.entries(sides).find(([sign]) => sign === bounded[1])?.[1];
    if (side !== undefined) return { ...base, kind: 'bound', side, value: Number(bounded[2]) };
  }
  const stepped = step.exec(written);
  if (stepped !== null) {
    if (Number(stepped[1]) <= 0)
      throw new GrammarError(at, `\`${written}\` is not a step`, 'a number above 0');
    return { ...base, kind: 'step', value: Number(stepped[1]) };
  }
  if (/^default\s+\S/.test(written)) {
    return { ...base, kind: 'default', value: cell.slice('default'.length).trim() };
  }
  const matching = /^matches\s+\/(.*)\/$/.exec(written);
  if (matching !== null)
    return { ...base, kind: 'matches', pattern: readPattern(at, matching[1] ?? '') };
  const near = nearest(written.split(/\s/)[0] ?? '', [...words, 'default', 'matches', 'step']);
  throw new GrammarError(
    at,
    written === '' ? 'an empty rule' : `unknown rule \`${written}\``,
    near === undefined
      ? 'bounds such as `1..120` or `≥ 0`, `step N`, `default VALUE`, `optional`, `unique`, `matches /REGEX/` or `open`'
      : near === 'default' || near === 'step'
        ? `\`${near} VALUE\``
        : near === 'matches'
          ? '`matches /REGEX/`'
          : `\`${near}\``,
  );
}

function readRange(
  cell: Located,
  found: RegExpExecArray,
): { kind: 'range'; min?: number; max?: number; unit?: string } {
  const [, low, lowUnit, high, highUnit] = found;
  if (low !== undefined && high !== undefined) {
    if (lowUnit !== highUnit)
      throw new GrammarError(
        cell.at(),
        `\`${cell.text}\` has two units`,
        'one unit, such as `0px..64px`',
      );
    if (Number(low) > Number(high))
      throw new GrammarError(
        cell.at(),
        `\`${cell.text}\` has a minimum above its maximum`,
        `\`${high}${highUnit ?? ''}..${low}${lowUnit ?? ''}\``,
      );
  }
  const unit = lowUnit === undefined || lowUnit === '' ? (highUnit ?? '') : lowUnit;
  return {
    kind: 'range',
    ...(low === undefined ? {} : { min: Number(low) }),
    ...(high === undefined ? {} : { max: Number(high) }),
    ...(unit === '' ? {} : { unit }),
  };
}

function readPattern(at: Position, pattern: string): string {
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    throw new GrammarError(
      at,
      `\`/${pattern}/\` is not a regular expression`,
      error instanceof Error ? `one that JavaScript knows (${error.message})` : undefined,
    );
  }
  return pattern;
}

/** Splits at commas outside strings, brackets and regular expressions. */
function splitRules(cell: Located): Located[] {
  const { text } = cell;
  const parts: Located[] = [];
  let start = 0;
  let depth = 0;
  let index = 0;
  while (index < text.length) {
    const char = text[index];
    if (char === '"') index = endOfString(text, index);
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    else if (char === '/' && /matches\s+$/.test(text.slice(start, index)))
      index = endOfRegex(text, index);
    else if (char === ',' && depth <= 0) {
      parts.push(cell.slice(start, index).trim());
      start = index + 1;
    }
    index += 1;
  }
  parts.push(cell.slice(start).trim());
  return parts;
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') return index;
  }
  return text.length;
}

function endOfRegex(text: string, start: number): number {
  let inClass = false;
  for (let index = start + 1; index < text.length; index++) {
    const char = text[index];
    if (char === '\\') index += 1;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return index;
  }
  return text.length;
}
