import { MAX_VALUE_DEPTH } from '@northstar/contracts';
import type { Checker } from '../fault.js';
import { kindOf } from '../kind-of.js';

// PostgreSQL's jsonb takes neither NUL nor half of a surrogate pair.
const unstorable = /[\0\p{Cs}]/u;

/** Any JSON value that every store can hold, at most 100 levels deep. */
export function jsonChecker(): Checker {
  return (value) => {
    const reason = jsonFault(value, MAX_VALUE_DEPTH);
    return reason === null ? null : { reason, expected: 'a JSON value' };
  };
}

export function objectChecker(): Checker {
  const expected = 'a JSON object';
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { reason: `must be an object, got ${kindOf(value)}`, expected };
    }
    const reason = jsonFault(value, MAX_VALUE_DEPTH);
    return reason === null ? null : { reason, expected };
  };
}

function jsonFault(value: unknown, depth: number): string | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return textFault(value);
  if (typeof value === 'number')
    return Number.isFinite(value) ? null : 'holds a number beyond JSON';
  if (typeof value !== 'object') return `holds ${kindOf(value)}, which JSON does not know`;
  if (depth === 0) return `is nested deeper than ${MAX_VALUE_DEPTH} levels`;
  if (Array.isArray(value)) return firstFault(value, depth - 1);
  const keys = Object.keys(value)
    .map(textFault)
    .find((fault) => fault !== null);
  return keys ?? firstFault(Object.values(value), depth - 1);
}

function firstFault(values: readonly unknown[], depth: number): string | null {
  for (const value of values) {
    const fault = jsonFault(value, depth);
    if (fault !== null) return fault;
  }
  return null;
}

function textFault(text: string): string | null {
  return unstorable.test(text) ? 'holds text with NUL or with broken Unicode' : null;
}
