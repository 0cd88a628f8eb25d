import { expect, it } from '@jest/globals';
import { createClock } from './clock.js';

it('runs on from the time that it was set to', () => {
  let machine = 1_000;
  const clock = createClock(() => machine);
  clock.set(5_000);
  machine += 10;
  expect(clock.now()).toBe(5_010);
  clock.advance(100);
  expect(clock.now()).toBe(5_110);
  clock.reset();
  expect(clock.now()).toBe(1_010);
});

it('stops when it is frozen, and can still be advanced', () => {
  let machine = 1_000;
  const clock = createClock(() => machine);
  clock.set(5_000, true);
  machine += 10;
  expect(clock.now()).toBe(5_000);
  clock.advance(100);
  expect(clock.now()).toBe(5_100);
});
