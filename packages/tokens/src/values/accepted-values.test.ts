import { describe, expect, it } from '@jest/globals';
import { AcceptedValues } from './accepted-values.js';

describe('AcceptedValues', () => {
  it('has the texts that were added and no others', () => {
    const texts = new AcceptedValues(10);
    texts.add('red');
    expect(texts.has('red')).toBe(true);
    expect(texts.has('blue')).toBe(false);
  });

  it('keeps the last texts up to its capacity, and never more than twice as many', () => {
    const texts = new AcceptedValues(10);
    const all = Array.from({ length: 1000 }, (_, number) => `${String(number)}px`);
    for (const text of all) texts.add(text);
    expect(all.slice(-10).every((text) => texts.has(text))).toBe(true);
    expect(all.filter((text) => texts.has(text)).length).toBeLessThanOrEqual(20);
  });

  it('keeps numbers and booleans apart from texts', () => {
    const values = new AcceptedValues(10);
    values.add(12);
    values.add(true);
    expect([12, true, '12', 'true', false].map((value) => values.has(value))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('does not keep long texts', () => {
    const texts = new AcceptedValues(10);
    texts.add('x'.repeat(257));
    expect(texts.has('x'.repeat(257))).toBe(false);
  });
});
