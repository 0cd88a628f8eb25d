import { setTimeout as pause } from 'node:timers/promises';

const every = 25;

/**
 * Asks again and again until the answer will do, and gives it. Rejects after `withinMs` with the
 * last answer, or with what asking threw.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  enough: (answer: T) => boolean,
  withinMs = 20_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (enough(answer)) return answer;
    if (Date.now() > end) {
      throw new Error(`${what} did not come; last seen: ${JSON.stringify(answer)}`);
    }
    await pause(every);
  }
}
