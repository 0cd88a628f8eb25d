import { expect, it } from '@jest/globals';
import { isoDuration } from './duration.js';

it.each([
  [0, 'P0D'],
  [45, 'PT45S'],
  [60, 'PT1M'],
  [180, 'PT3M'],
  [3_600, 'PT1H'],
  [3_723, 'PT1H2M3S'],
  [86_400, 'P1D'],
  [93_784, 'P1DT2H3M4S'],
])('writes %d seconds as %s', (seconds, text) => {
  expect(isoDuration(seconds)).toBe(text);
});
