import { expect, it } from '@jest/globals';
import { createClock } from '../clock.js';
import { createQuotaLedger } from './quota-ledger.js';

it('limits each key separately', () => {
  const ledger = createQuotaLedger(
    createClock(() => 0),
    2,
  );
  expect([ledger.spend('a', 1), ledger.spend('a', 1), ledger.spend('a', 1)]).toEqual([true, true, false]); // prettier-ignore
  expect(ledger.spent('a')).toBe(2);
  expect(ledger.spend('b', 1)).toBe(true);
});

it.each([
  ['2026-01-15T07:59:59Z', '2026-01-15T08:00:00Z'],
  // Daylight saving time: midnight in Los Angeles is an hour earlier in UTC.
  ['2026-07-15T06:59:59Z', '2026-07-15T07:00:00Z'],
])('begins a new day at midnight Pacific Time: old at %s, new at %s', (before, after) => {
  const clock = createClock(() => Date.parse(before));
  const ledger = createQuotaLedger(clock, 1);
  ledger.spend('a', 1);
  expect(ledger.spent('a')).toBe(1);
  clock.set(Date.parse(after), true);
  expect(ledger.spent('a')).toBe(0);
  expect(ledger.spend('a', 1)).toBe(true);
});
