import type { Checker } from '../fault.js';
import { kindOf } from '../kind-of.js';
import { proposing } from '../proposing.js';
import { isMultiple } from './multiple.js';

export interface NumberRules {
  kind: 'integer' | 'number';
  min?: number;
  max?: number;
  exclusive_min?: number;
  exclusive_max?: number;
  step?: number;
}

/** A finite number within its bounds; an integer is one that JSON carries exactly. */
export function numberChecker(rules: NumberRules): Checker {
  const whole = rules.kind === 'integer';
  const { min, max, exclusive_min: above, exclusive_max: below, step } = rules;
  const name = whole ? 'an integer' : 'a number';
  const expected = [name, ...boundWords(rules)].join(', ');
  const check: Checker = (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return { reason: `must be ${name}, got ${kindOf(value)}`, expected };
    }
    if (whole && !Number.isSafeInteger(value)) return { reason: 'must be an integer', expected };
    if (min !== undefined && value < min) return { reason: `must be at least ${min}`, expected };
    if (max !== undefined && value > max) return { reason: `must be at most ${max}`, expected };
    if (above !== undefined && value <= above) {
      return { reason: `must be greater than ${above}`, expected };
    }
    if (below !== undefined && value >= below) {
      return { reason: `must be less than ${below}`, expected };
    }
    if (step !== undefined && !isMultiple(value, step)) {
      return { reason: `must be a multiple of its step ${step}`, expected };
    }
    return null;
  };
  return proposing(check, function* (value) {
    const number = numberMeant(value);
    if (number === undefined) return;
    const clamped = Math.min(Math.max(number, min ?? -Infinity), max ?? Infinity);
    yield number;
    yield clamped;
    if (whole) yield Math.round(clamped);
    if (step !== undefined) {
      yield toMultiple(Math.round(clamped / step), step);
      yield toMultiple(Math.floor(clamped / step), step);
      yield toMultiple(Math.ceil(clamped / step), step);
    }
  });
}

function boundWords(rules: NumberRules): string[] {
  const words: string[] = [];
  if (rules.min !== undefined) words.push(`at least ${rules.min}`);
  if (rules.exclusive_min !== undefined) words.push(`greater than ${rules.exclusive_min}`);
  if (rules.max !== undefined) words.push(`at most ${rules.max}`);
  if (rules.exclusive_max !== undefined) words.push(`less than ${rules.exclusive_max}`);
  if (rules.step !== undefined) words.push(`in steps of ${rules.step}`);
  return words;
}

function toMultiple(times: number, step: number): number {
  return Number((times * step).toPrecision(12));
}

function numberMeant(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\s*[+-]?(\d+\.?\d*|\.\d+)\s*(px|ms|deg)?\s*$/.test(value)) {
    return undefined;
  }
  return Number.parseFloat(value);
}
