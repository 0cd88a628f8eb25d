import type { Checker } from '../fault.js';
import { kindOf } from '../kind-of.js';
import { proposing } from '../proposing.js';

export interface StringRules {
  /** `string` stands on one line; `text` may hold line breaks and tabs. */
  kind: 'string' | 'text';
  min?: number;
  max?: number;
  /** The whole string matches it. */
  pattern?: string;
}

const control = /[\p{Cc}\u2028\u2029]/u;
const controlButBreaks = /[^\P{Cc}\n\r\t]/u;
// Half of a surrogate pair: no UTF-8 can carry it and no database stores it.
const broken = /\p{Cs}/u;

/** Lengths are counted in Unicode code points, as JSON Schema counts them. */
export function stringChecker(rules: StringRules): Checker {
  const { min, max, pattern } = rules;
  const oneLine = rules.kind === 'string';
  const forbidden = oneLine ? control : controlButBreaks;
  const whole = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, 'u');
  const expected = words(rules);
  const check: Checker = (value) => {
    if (typeof value !== 'string') {
      return { reason: `must be a string, got ${kindOf(value)}`, expected };
    }
    if (min !== undefined && isShorter(value, min)) {
      return { reason: `must have at least ${characters(min)}`, expected };
    }
    if (max !== undefined && isLonger(value, max)) {
      return { reason: `must have at most ${characters(max)}`, expected };
    }
    if (forbidden.test(value)) {
      const where = oneLine ? 'must stand on one line and hold no' : 'must hold no other';
      return { reason: `${where} control characters`, expected };
    }
    if (broken.test(value)) return { reason: 'must be well-formed Unicode', expected };
    if (whole !== undefined && !whole.test(value)) {
      return { reason: `must match /${pattern}/`, expected };
    }
    return null;
  };
  return proposing(check, function* (value) {
    if (typeof value === 'number') yield String(value);
    if (typeof value !== 'string') return;
    const clean = value.replace(oneLine ? /[\p{Cc}\u2028\u2029]+/gu : /[^\P{Cc}\n\r\t]+/gu, ' ');
    yield clean.trim();
    if (max !== undefined) yield cut(clean.trim(), max).trim();
  });
}

// A code point is one or two code units: the exact count is seldom needed.
function isShorter(value: string, min: number): boolean {
  return value.length < min || (value.length < 2 * min && [...value].length < min);
}

function isLonger(value: string, max: number): boolean {
  return value.length > max && (value.length > 2 * max || [...value].length > max);
}

function cut(text: string, count: number): string {
  return [...text.slice(0, 2 * count)].slice(0, count).join('');
}

function words(rules: StringRules): string {
  const list = [rules.kind === 'string' ? 'a string on one line' : 'a text'];
  if (rules.min !== undefined && rules.min > 0) list.push(`at least ${characters(rules.min)}`);
  if (rules.max !== undefined) list.push(`at most ${characters(rules.max)}`);
  if (rules.pattern !== undefined) list.push(`matching /${rules.pattern}/`);
  return list.join(', ');
}

function characters(count: number): string {
  return `${count} character${count === 1 ? '' : 's'}`;
}
