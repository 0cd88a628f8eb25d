import { setTimeout as pause } from 'node:timers/promises';

const intervalMs = 25;

/**
 * Calls `read` until `isDone` accepts its value, and returns the value. Rejects with the last value
 * after `timeoutMs`, or with the error that `read` threw.
 */
export async function until<T>(
  what: string,
  read: () => Promise<T>,
  isDone: (value: T) => boolean,
  timeoutMs = 20_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (isDone(value)) return value;
    if (Date.now() > end) {
      throw new Error(`Timed out waiting for ${what}; last value: ${JSON.stringify(value)}`);
    }
    await pause(intervalMs);
  }
}
