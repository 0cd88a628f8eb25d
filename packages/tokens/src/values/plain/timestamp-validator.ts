import { kindOf } from '../kind-of.js';
import { createValidator, type Validator } from '../validator.js';

const utcTimestamp = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

export function timestampValidator(): Validator {
  return createValidator({
    expected: 'an RFC 3339 date-time in UTC that ends in Z, such as 2026-01-31T12:00:00Z',
    reasonFor(value) {
      if (typeof value !== 'string') return `must be a string, got ${kindOf(value)}`;
      return isTimestamp(value)
        ? null
        : 'must be an existing UTC time of the form 2026-01-31T12:00:00Z';
    },
    *candidates(value) {
      if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return;
      const time = new Date(value);
      if (!Number.isNaN(time.getTime())) yield time.toISOString();
    },
  });
}

function isTimestamp(text: string): boolean {
  const day = utcTimestamp.exec(text)?.[1];
  const time = new Date(text);
  // Date turns February 31 into March 3, so the parsed day must equal the day in the text.
  return day !== undefined && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
