import type { FollowerOptions } from './follower-options.js';
import { pause } from './pause.js';
import type { ProjectReader } from './project-reader.js';
import { retryDelay } from './retry-delay.js';

/**
 * The slow poll that stands behind wake-ups: asks for the heads of all followed projects in one
 * question, and nudges the readers that are behind. Runs until the signal fires.
 */
export async function pollHeads(
  readers: () => readonly ProjectReader[],
  options: FollowerOptions,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    await pause(failures === 0 ? options.pollMs : options.pollMs + retryDelay(failures), signal);
    const asked = readers().map((reader) => ({ reader, position: reader.position }));
    if (signal.aborted || asked.length === 0) continue;
    try {
      const heads = await options.log.heads(asked.map(({ reader }) => reader.scope));
      failures = 0;
      for (const [index, { reader, position }] of asked.entries()) {
        const head = heads[index];
        if (head !== undefined) reader.sawHead(head, position);
      }
    } catch (error) {
      failures += 1;
      options.meter.count('realtime_poll_failures_total');
      options.logger.warn({ err: error, failures }, 'Could not ask for the heads of event logs');
    }
  }
}
