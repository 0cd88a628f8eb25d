import { describe, expect, it } from '@jest/globals';
import { createRandom, seedFrom } from '@northstar/contracts/random';
import { parseIsoDuration } from './iso-duration.js';

const seed = seedFrom(process.env['SEED']);

describe('parseIsoDuration', () => {
  it.each([
    ['PT1S', 1],
    ['PT3M', 180],
    ['PT1H2M3S', 3723],
    ['PT15M33S', 933],
    ['P1DT4S', 86_404],
    ['P1D', 86_400],
    ['P2W', 1_209_600],
    ['PT90M', 5400],
    ['PT4.5S', 4],
  ])('reads %s as %d seconds', (text, seconds) => {
    expect(parseIsoDuration(text)).toBe(seconds);
  });

  it.each([
    'P0D',
    'PT0S',
    'P',
    'PT',
    'P1DT',
    '',
    'PT1',
    '1H',
    'pt1s',
    'PT-1S',
    'PT1S ',
    'P1Y',
    'PT1S1M',
    'PT99999999999999999S',
    undefined,
  ])('returns null for %j', (text) => {
    expect(parseIsoDuration(text)).toBeNull();
  });

  it(`reads every duration that is written correctly (seed ${seed})`, () => {
    const random = createRandom(seed);
    for (let round = 0; round < 2000; round += 1) {
      const seconds = 1 + Math.floor(random.next() ** 4 * 1_000_000);
      const [days, hours, minutes, rest] = [
        Math.floor(seconds / 86_400),
        Math.floor((seconds % 86_400) / 3600),
        Math.floor((seconds % 3600) / 60),
        seconds % 60,
      ];
      const time = `${hours > 0 ? `${String(hours)}H` : ''}${minutes > 0 ? `${String(minutes)}M` : ''}${rest > 0 ? `${String(rest)}S` : ''}`;
      const text = `P${days > 0 ? `${String(days)}D` : ''}${time === '' ? '' : `T${time}`}`;
      expect([text, parseIsoDuration(text)]).toEqual([text, seconds]);
    }
  });

  it(`returns null for damaged text (seed ${seed})`, () => {
    const random = createRandom(seed);
    for (let round = 0; round < 2000; round += 1) {
      const length = Math.floor(random.next() * 8);
      const text = Array.from({ length }, () => random.pick([...'PT0123DHMSW.-+ '])).join('');
      const seconds = parseIsoDuration(text);
      expect([text, seconds === null || (Number.isSafeInteger(seconds) && seconds > 0)]).toEqual([
        text,
        true,
      ]);
      if (seconds !== null) expect(text).toMatch(/^P[0-9TDHMSW.]+$/);
    }
  });
});
