import { describe, expect, it } from '@jest/globals';
import { RememberedTexts } from './remembered-texts.js';

describe('RememberedTexts', () => {
  it('knows what it was told and nothing else', () => {
    const texts = new RememberedTexts(10);
    texts.add('red');
    expect(texts.has('red')).toBe(true);
    expect(texts.has('blue')).toBe(false);
  });

  it('always knows the last ones and never more than twice as many', () => {
    const texts = new RememberedTexts(10);
    const all = Array.from({ length: 1000 }, (_, number) => `${String(number)}px`);
    for (const text of all) texts.add(text);
    expect(all.slice(-10).every((text) => texts.has(text))).toBe(true);
    expect(all.filter((text) => texts.has(text)).length).toBeLessThanOrEqual(20);
  });

  it('does not keep long texts', () => {
    const texts = new RememberedTexts(10);
    texts.add('x'.repeat(257));
    expect(texts.has('x'.repeat(257))).toBe(false);
  });
});
