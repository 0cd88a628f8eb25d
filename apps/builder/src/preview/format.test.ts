import { describe, expect, it } from '@jest/globals';
import { formatAgo, formatCount, formatDuration } from './format.js';

describe('A duration', () => {
  it.each([
    [7, '0:07'],
    [725, '12:05'],
    [3600, '1:00:00'],
    [3729, '1:02:09'],
    [59.6, '1:00'],
  ])('of %s seconds is %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });
});

describe('A moment', () => {
  const now = Date.parse('2025-03-10T12:00:00Z');
  it.each([
    ['2025-03-10T11:59:30Z', 'just now'],
    ['2025-03-10T11:55:00Z', '5 minutes ago'],
    ['2025-03-09T11:00:00Z', 'yesterday'],
    ['2025-03-07T11:00:00Z', '3 days ago'],
    ['2025-02-20T12:00:00Z', '2 weeks ago'],
    ['2022-01-01T00:00:00Z', '3 years ago'],
    ['2025-03-10T14:00:00Z', 'in 2 hours'],
  ])('%s is %s', (moment, text) => {
    expect(formatAgo(moment, now)).toBe(text);
  });

  it('has a short form', () => {
    expect(formatAgo('2025-03-10T11:09:00Z', now, 'short')).toMatch(/^51 ?m(in)?\.? ago$/);
  });

  it('is empty for an invalid time', () => {
    expect(formatAgo('soon', now)).toBe('');
  });
});

describe('A count', () => {
  it('has a singular and a thousands separator', () => {
    expect(formatCount(1)).toBe('1 item');
    expect(formatCount(1204)).toBe('1,204 items');
  });
});
