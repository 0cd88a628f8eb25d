import { describe, expect, it } from '@jest/globals';
import { isFullReadDue } from './data-api-transport.js';

describe('A full read', () => {
  it.each([
    [undefined, true],
    ['2025-12-31T00:00:00.000Z', true],
    ['2025-12-31T00:00:00.001Z', false],
    ['2026-01-01T00:00:00.000Z', false],
  ])('is due when the last one was at %j: %s', (full_at, due) => {
    expect(isFullReadDue(full_at, new Date('2026-01-01T00:00:00Z'))).toBe(due);
  });
});
