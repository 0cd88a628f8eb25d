import { kindOf } from '../kind-of.js';
import { createValidator, type Validator } from '../validator.js';

export interface NumberRules {
  kind: 'integer' | 'number';
  min?: number;
  max?: number;
  exclusive_min?: number;
  exclusive_max?: number;
  step?: number;
}

/** A finite number within its bounds. An integer must be a safe integer, which JSON keeps exactly. */
export function numberValidator(rules: NumberRules): Validator {
  const isInteger = rules.kind === 'integer';
  const { min, max, exclusive_min, exclusive_max, step } = rules;
  const name = isInteger ? 'an integer' : 'a number';
  return createValidator({
    expected: [name, ...describeBounds(rules)].join(', '),
    reasonFor(value) {
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        return `must be ${name}, got ${kindOf(value)}`;
      }
      if (isInteger && !Number.isSafeInteger(value)) return 'must be an integer';
      if (min !== undefined && value < min) return `must be at least ${min}`;
      if (max !== undefined && value > max) return `must be at most ${max}`;
      if (exclusive_min !== undefined && value <= exclusive_min) {
        return `must be greater than ${exclusive_min}`;
      }
      if (exclusive_max !== undefined && value >= exclusive_max) {
        return `must be less than ${exclusive_max}`;
      }
      if (step !== undefined && !isMultiple(value, step)) {
        return `must be a multiple of its step ${step}`;
      }
      return null;
    },
    *candidates(value) {
      const number = parseNumber(value);
      if (number === undefined) return;
      const clamped = Math.min(Math.max(number, min ?? -Infinity), max ?? Infinity);
      yield number;
      yield clamped;
      if (isInteger) yield Math.round(clamped);
      if (step !== undefined) {
        yield toMultiple(Math.round(clamped / step), step);
        yield toMultiple(Math.floor(clamped / step), step);
        yield toMultiple(Math.ceil(clamped / step), step);
      }
    },
  });
}

function describeBounds(rules: NumberRules): string[] {
  const bounds: string[] = [];
  if (rules.min !== undefined) bounds.push(`at least ${rules.min}`);
  if (rules.exclusive_min !== undefined) bounds.push(`greater than ${rules.exclusive_min}`);
  if (rules.max !== undefined) bounds.push(`at most ${rules.max}`);
  if (rules.exclusive_max !== undefined) bounds.push(`less than ${rules.exclusive_max}`);
  if (rules.step !== undefined) bounds.push(`in steps of ${rules.step}`);
  return bounds;
}

/** Floating point evaluates 0.07 / 0.01 to 7.000000000000001. */
function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times));
}

function toMultiple(times: number, step: number): number {
  return Number((times * step).toPrecision(12));
}

/** Reads a number from a number or from a text such as `12` or `12px`. */
function parseNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (
    typeof value !== 'string' ||
    !/^[+-]?(\d+(\.\d*)?|\.\d+)\s*(px|ms|deg)?$/.test(value.trim())
  ) {
    return undefined;
  }
  return Number.parseFloat(value);
}
