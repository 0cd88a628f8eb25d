import * as z from 'zod';

export interface NumberRules {
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  readonly exclusiveMax?: number;
  /** Values are multiples of it. */
  readonly step?: number;
}

/** A whole number that a double represents exactly (contract grammar: `integer`). */
export function integer(rules: NumberRules = {}): z.ZodInt {
  return bounded(z.int(), rules);
}

/** A finite number (contract grammar: `number`). */
export function number(rules: NumberRules = {}): z.ZodNumber {
  return bounded(z.number(), rules);
}

function bounded<T extends z.ZodNumber>(type: T, rules: NumberRules): T {
  const { min, max, exclusiveMin, exclusiveMax, step } = rules;
  let bounded = type;
  if (min !== undefined) bounded = bounded.gte(min, `must be at least ${min}`);
  if (max !== undefined) bounded = bounded.lte(max, `must be at most ${max}`);
  if (exclusiveMin !== undefined) {
    bounded = bounded.gt(exclusiveMin, `must be more than ${exclusiveMin}`);
  }
  if (exclusiveMax !== undefined) {
    bounded = bounded.lt(exclusiveMax, `must be less than ${exclusiveMax}`);
  }
  if (step !== undefined) bounded = bounded.multipleOf(step, `must be a multiple of ${step}`);
  return bounded;
}
