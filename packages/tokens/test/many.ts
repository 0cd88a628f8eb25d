import { createRandom, type Random } from '@northstar/contracts/random';

/** Runs a property many times; a failure names the seed that repeats it. */
export function many(seed: number, times: number, property: (random: Random) => void): void {
  for (let time = 0; time < times; time += 1) {
    try {
      property(createRandom(seed + time));
    } catch (error) {
      throw new Error(`Run again with SEED=${seed + time}`, { cause: error });
    }
  }
}
