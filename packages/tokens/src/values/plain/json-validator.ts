import { MAX_VALUE_DEPTH } from '@northstar/contracts';
import { kindOf } from '../kind-of.js';
import { createValidator, type Validator } from '../validator.js';
import { MAX_VALUE_BYTES, sizeProblem } from './json-size.js';

// PostgreSQL's jsonb rejects NUL and lone surrogates.
const unstorable = /[\0\p{Cs}]/u;

/** Any JSON value that every store accepts, of limited depth and size. */
export function jsonValidator(): Validator {
  return createValidator({
    expected: `a JSON value of at most ${MAX_VALUE_BYTES} bytes`,
    reasonFor: (value) => jsonProblem(value, MAX_VALUE_DEPTH) ?? sizeProblem(value),
  });
}

export function objectValidator(): Validator {
  return createValidator({
    expected: `a JSON object of at most ${MAX_VALUE_BYTES} bytes`,
    reasonFor: (value) =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? `must be an object, got ${kindOf(value)}`
        : (jsonProblem(value, MAX_VALUE_DEPTH) ?? sizeProblem(value)),
  });
}

function jsonProblem(value: unknown, depth: number): string | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return textProblem(value);
  if (typeof value === 'number')
    return Number.isFinite(value) ? null : 'contains a number that JSON cannot represent';
  if (typeof value !== 'object') return `contains ${kindOf(value)}, which JSON cannot represent`;
  if (depth === 0) return `is nested deeper than ${MAX_VALUE_DEPTH} levels`;
  if (Array.isArray(value)) return firstProblem(value, depth - 1);
  const keyProblem = Object.keys(value)
    .map(textProblem)
    .find((problem) => problem !== null);
  return keyProblem ?? firstProblem(Object.values(value), depth - 1);
}

function firstProblem(values: readonly unknown[], depth: number): string | null {
  for (const value of values) {
    const problem = jsonProblem(value, depth);
    if (problem !== null) return problem;
  }
  return null;
}

function textProblem(text: string): string | null {
  return unstorable.test(text) ? 'contains text with NUL or with invalid Unicode' : null;
}
