import { describe, expect, it } from '@jest/globals';
import { dueAfterFailure, dueAfterSuccess } from './schedule.js';

const at = new Date('2026-01-01T00:00:00Z');
const secondsTo = (due: string) => (Date.parse(due) - at.getTime()) / 1000;
const none = () => 0;
const most = () => 0.999_999;

describe('After a refresh that went well, a feed is due', () => {
  it('after the time of its rule, plus up to a tenth', () => {
    expect(secondsTo(dueAfterSuccess(at, 900, null, none))).toBe(900);
    expect(secondsTo(dueAfterSuccess(at, 900, null, most))).toBeCloseTo(990, 1);
  });

  it('no sooner than the answer is old, and within a day of it', () => {
    expect(secondsTo(dueAfterSuccess(at, 60, 900, none))).toBe(900);
    expect(secondsTo(dueAfterSuccess(at, 3600, 900, none))).toBe(3600);
    expect(secondsTo(dueAfterSuccess(at, 60, 31_536_000, none))).toBe(86_400);
  });
});

describe('After a failure, a feed is due', () => {
  const pauses = (every: number) =>
    [1, 2, 3, 4, 10, 1000].map((failures) =>
      secondsTo(dueAfterFailure(at, every, failures, null, none)),
    );

  it('after twice as long each time, up to six hours', () => {
    expect(pauses(900)).toEqual([300, 600, 1200, 2400, 21_600, 21_600]);
    expect(pauses(60)).toEqual([60, 120, 240, 480, 21_600, 21_600]);
  });

  it('sooner than by a slow rule at first, and no slower than the rule in the end', () => {
    expect(pauses(86_400)).toEqual([300, 600, 1200, 2400, 86_400, 86_400]);
  });

  it('plus up to a fifth, so that many feeds are not due at the same time', () => {
    expect(secondsTo(dueAfterFailure(at, 900, 1, null, most))).toBeCloseTo(360, 1);
  });

  it('not before the time that the vendor gave', () => {
    const vendorTime = '2026-01-01T07:00:00.000Z';
    expect(dueAfterFailure(at, 900, 1, vendorTime, none)).toBe(vendorTime);
    const later = dueAfterFailure(at, 900, 1, vendorTime, most);
    expect(secondsTo(later)).toBeGreaterThan(7 * 3600);
    expect(secondsTo(later)).toBeLessThan(7 * 3600 + 301);
    expect(secondsTo(dueAfterFailure(at, 900, 4, '2026-01-01T00:00:10.000Z', none))).toBe(2400);
  });
});
