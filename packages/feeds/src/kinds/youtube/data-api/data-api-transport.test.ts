import { describe, expect, it } from '@jest/globals';
import { isFullReadDue } from './data-api-transport.js';

describe('A full read', () => {
  const now = new Date('2026-01-01T00:00:00Z');

  it.each([undefined, '2025-12-31T00:00:00.000Z'])(
    'is due on 1 January when there was none or the last one is a day old: %j',
    (lastFullRead) => {
      expect(isFullReadDue(lastFullRead, now)).toBe(true);
    },
  );

  it.each(['2025-12-31T00:00:00.001Z', '2026-01-01T00:00:00.000Z'])(
    'is not due on 1 January when the last one is less than a day old: %j',
    (lastFullRead) => {
      expect(isFullReadDue(lastFullRead, now)).toBe(false);
    },
  );
});
