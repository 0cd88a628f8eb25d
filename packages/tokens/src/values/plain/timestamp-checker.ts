import type { Checker } from '../fault.js';
import { kindOf } from '../kind-of.js';
import { proposing } from '../proposing.js';

const form = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const expected = 'an RFC 3339 date-time in UTC, such as 2026-01-31T12:00:00Z';

export function timestampChecker(): Checker {
  const check: Checker = (value) => {
    if (typeof value !== 'string') {
      return { reason: `must be a string, got ${kindOf(value)}`, expected };
    }
    const day = form.exec(value)?.[1];
    // Date rolls the 31st of February over into March; the day that comes back shows it.
    const time = new Date(value);
    const real = day !== undefined && !Number.isNaN(time.getTime()) && dayOf(time) === day;
    return real ? null : { reason: 'is not a date-time in UTC', expected };
  };
  return proposing(check, function* (value) {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return;
    const time = new Date(value);
    if (!Number.isNaN(time.getTime())) yield time.toISOString();
  });
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
