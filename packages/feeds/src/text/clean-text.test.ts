import { describe, expect, it } from '@jest/globals';
import { cleanLine, cleanText, readTime } from './index.js';

describe("A vendor's text", () => {
  it('keeps words, markup and line breaks, and loses characters that databases reject', () => {
    expect(cleanText('a <b>\r\nc\rd\u0000\u0007e\ud800f 👋\tg')).toBe('a <b>\nc\nde\uFFFDf 👋\tg');
  });

  it('is reduced to one line', () => {
    expect(cleanLine(' a\n\nb\u2028c\td ')).toBe('a b c d');
  });
});

describe("A vendor's time", () => {
  it.each([
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02T03:04:05+02:00', '2026-01-02T01:04:05.000Z'],
    ['2026-01-02T03:04:05.123456+00:00', '2026-01-02T03:04:05.123Z'],
    ['2026-01-02', null],
    ['2026-13-02T03:04:05Z', null],
    ['yesterday', null],
    ['', null],
    [undefined, null],
  ])('%j is %j', (text, time) => {
    expect(readTime(text)).toBe(time);
  });
});
