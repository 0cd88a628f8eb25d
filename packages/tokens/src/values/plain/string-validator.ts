import { kindOf } from '../kind-of.js';
import { createValidator, type Validator } from '../validator.js';

export interface StringRules {
  /** A `string` is one line; a `text` may contain line breaks and tabs. */
  kind: 'string' | 'text';
  min?: number;
  max?: number;
  /** Matches the whole string. */
  pattern?: string;
}

const control = /[\p{Cc}\u2028\u2029]/u;
const controlExceptBreaks = /[^\P{Cc}\n\r\t]/u;
// A lone surrogate cannot be encoded in UTF-8, and databases reject it.
const loneSurrogate = /\p{Cs}/u;

/** Lengths are counted in Unicode code points, as in JSON Schema. */
export function stringValidator(rules: StringRules): Validator {
  const { min, max, pattern } = rules;
  const isOneLine = rules.kind === 'string';
  const forbidden = isOneLine ? control : controlExceptBreaks;
  const whole = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, 'u');
  return createValidator({
    expected: describe(rules),
    reasonFor(value) {
      if (typeof value !== 'string') return `must be a string, got ${kindOf(value)}`;
      if (min !== undefined && isShorter(value, min))
        return `must have at least ${characters(min)}`;
      if (max !== undefined && isLonger(value, max)) return `must have at most ${characters(max)}`;
      if (!hasOnlyCommonCharacters(value)) {
        if (forbidden.test(value)) {
          return isOneLine
            ? 'must be one line without control characters'
            : 'must not contain control characters other than line breaks and tabs';
        }
        if (loneSurrogate.test(value)) return 'must be well-formed Unicode';
      }
      return whole === undefined || whole.test(value) ? null : `must match /${pattern}/`;
    },
    *candidates(value) {
      if (typeof value === 'number') yield String(value);
      if (typeof value !== 'string') return;
      const clean = value.replace(
        isOneLine ? /[\p{Cc}\u2028\u2029]+/gu : /[^\P{Cc}\n\r\t]+/gu,
        ' ',
      );
      yield clean.trim();
      if (max !== undefined) yield truncate(clean.trim(), max).trim();
    },
  });
}

/** Whether a text has no control characters, line separators or surrogates. Faster than a RegExp. */
function hasOnlyCommonCharacters(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 && unit <= 0x7e) continue;
    if (unit < 0xa0 || unit === 0x2028 || unit === 0x2029) return false;
    if (unit >= 0xd800 && unit <= 0xdfff) return false;
  }
  return true;
}

// A code point is one or two code units, so that most texts need no exact count.
function isShorter(value: string, min: number): boolean {
  return value.length < min || (value.length < 2 * min && [...value].length < min);
}

function isLonger(value: string, max: number): boolean {
  return value.length > max && (value.length > 2 * max || [...value].length > max);
}

function truncate(text: string, count: number): string {
  return [...text.slice(0, 2 * count)].slice(0, count).join('');
}

function describe(rules: StringRules): string {
  const parts = [rules.kind === 'string' ? 'a string on one line' : 'a text'];
  if (rules.min !== undefined && rules.min > 0) parts.push(`at least ${characters(rules.min)}`);
  if (rules.max !== undefined) parts.push(`at most ${characters(rules.max)}`);
  if (rules.pattern !== undefined) parts.push(`matching /${rules.pattern}/`);
  return parts.join(', ');
}

function characters(count: number): string {
  return `${count} character${count === 1 ? '' : 's'}`;
}
