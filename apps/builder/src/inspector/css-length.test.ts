import { describe, expect, it } from '@jest/globals';
import { readLength, writeLength } from './css-length.js';

describe('A CSS length', () => {
  it.each([
    ['12px', { amount: 12, unit: 'px' }],
    ['0.5rem', { amount: 0.5, unit: 'rem' }],
    ['-.25em', { amount: -0.25, unit: 'em' }],
    ['0', { amount: 0, unit: 'px' }],
  ])('is read from %s as a number and a unit', (text, parts) => {
    expect(readLength(text)).toEqual(parts);
  });

  it.each(['auto', 'calc(1px + 2px)', '', 12, null])('is not read from %s', (value) => {
    expect(readLength(value)).toBeNull();
  });

  it('is written as a number and a unit', () => {
    expect(writeLength({ amount: 1.5, unit: 'rem' })).toBe('1.5rem');
  });
});
