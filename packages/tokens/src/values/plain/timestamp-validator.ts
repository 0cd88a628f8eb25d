import { kindOf } from '../kind-of.js';
import { noProblems, type Validator } from '../validator.js';
import { withNearest } from '../with-nearest.js';

const format = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const expected = 'an RFC 3339 date-time in UTC, such as 2026-01-31T12:00:00Z';

export function timestampValidator(): Validator {
  const validate: Validator = (value) => {
    if (typeof value !== 'string') {
      return [{ reason: `must be a string, got ${kindOf(value)}`, expected }];
    }
    return isTimestamp(value) ? noProblems : [{ reason: 'is not a date-time in UTC', expected }];
  };
  return withNearest(validate, function* (value) {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return;
    const time = new Date(value);
    if (!Number.isNaN(time.getTime())) yield time.toISOString();
  });
}

function isTimestamp(text: string): boolean {
  const day = format.exec(text)?.[1];
  const time = new Date(text);
  // Date turns February 31 into March 3, so the day is compared with what was written.
  return day !== undefined && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
