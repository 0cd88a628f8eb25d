import type { Scope } from '@northstar/contracts';
import { projectKey } from '../ports/project-key.js';
import type { FollowerOptions } from './follower-options.js';
import { pause, retryDelay } from './pause.js';
import type { Subscription } from './subscription.js';

/**
 * Reads the heads of all followed projects with one query every `pollMs`, and wakes the
 * subscriptions that are behind: wake-ups may be lost. Runs until the signal is aborted.
 */
export async function pollHeads(
  subscriptions: () => readonly Subscription[],
  { log, logger, meter, limits }: FollowerOptions,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    await pause(limits.pollMs + (failures === 0 ? 0 : retryDelay(failures)), signal);
    const polled = subscriptions().map((subscription) => ({
      subscription,
      position: subscription.position,
    }));
    if (signal.aborted || polled.length === 0) continue;
    const scopes = new Map<string, Scope>(
      polled.map(({ subscription: { scope } }) => [projectKey(scope), scope]),
    );
    try {
      const heads = await log.heads([...scopes.values()]);
      failures = 0;
      const headOf = new Map([...scopes.keys()].map((key, index) => [key, heads[index]]));
      for (const { subscription, position } of polled) {
        const head = headOf.get(projectKey(subscription.scope));
        if (head !== undefined && position !== undefined) subscription.sawHead(head, position);
      }
    } catch (error) {
      failures += 1;
      meter.count('realtime_poll_failures_total');
      logger.warn({ err: error, failures }, 'Could not read the heads of event logs; retrying');
    }
  }
}
