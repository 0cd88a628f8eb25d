import { describe, expect, it } from '@jest/globals';
import { nextPacificMidnight } from './next-pacific-midnight.js';

describe('nextPacificMidnight', () => {
  it.each([
    ['winter', '2026-01-15T12:00:00Z', '2026-01-16T08:00:00.000Z'],
    ['summer', '2026-07-15T12:00:00Z', '2026-07-16T07:00:00.000Z'],
    ['a moment before', '2026-01-16T07:59:59.999Z', '2026-01-16T08:00:00.000Z'],
    ['midnight itself', '2026-01-16T08:00:00Z', '2026-01-17T08:00:00.000Z'],
    ['the day before summer time', '2026-03-07T20:00:00Z', '2026-03-08T08:00:00.000Z'],
    ['the short day', '2026-03-08T12:00:00Z', '2026-03-09T07:00:00.000Z'],
    ['the short day before two', '2026-03-08T09:00:00Z', '2026-03-09T07:00:00.000Z'],
    ['the long day', '2026-11-01T12:00:00Z', '2026-11-02T08:00:00.000Z'],
    ['the day before the long one', '2026-10-31T12:00:00Z', '2026-11-01T07:00:00.000Z'],
    ['the end of a year', '2026-12-31T23:00:00Z', '2027-01-01T08:00:00.000Z'],
  ])('in %s', (_case, now, midnight) => {
    expect(nextPacificMidnight(new Date(now)).toISOString()).toBe(midnight);
  });
});
