import { kindOf } from '../kind-of.js';
import { createValidator, type Validator } from '../validator.js';

const format = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

export function timestampValidator(): Validator {
  return createValidator({
    expected: 'an RFC 3339 date-time in UTC, such as 2026-01-31T12:00:00Z',
    reasonFor(value) {
      if (typeof value !== 'string') return `must be a string, got ${kindOf(value)}`;
      return isTimestamp(value) ? null : 'is not a date-time in UTC';
    },
    *candidates(value) {
      if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return;
      const time = new Date(value);
      if (!Number.isNaN(time.getTime())) yield time.toISOString();
    },
  });
}

function isTimestamp(text: string): boolean {
  const day = format.exec(text)?.[1];
  const time = new Date(text);
  // Date turns February 31 into March 3, so the day is compared with what was written.
  return day !== undefined && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
