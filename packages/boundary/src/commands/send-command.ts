import { isEnginesError } from '@northstar/contracts';
import { z } from 'zod';
import { wait } from '../call/wait.js';
import type { BoundaryOptions } from '../options.js';
import type { CommandOptions } from './canvas-commands.js';

export interface CommandCalls {
  apply(command: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Returns the newest revision. */
  headRev(): Promise<unknown>;
}

const DEFAULT_ATTEMPTS = 10;
const FIRST_WAIT_MS = 100;

/** The members of a `canvas.conflict` that decide how it goes on. */
const Conflict = z.object({ current_rev: z.int(), verdict: z.string() });

/**
 * Sends a command until it is applied. When the canvas has changed since the command's revision,
 * the command is rebased on the newest one as `on_conflict` says. Resolves to null when nothing is
 * left to do. Rejects with the `canvas.conflict` when the command clashes with another change, or
 * when all attempts failed.
 *
 * The first rebased command is sent at once, because its revision is still the newest. After every
 * second failure there is a random wait that doubles each time, so that a slow client gets its turn
 * even while many others change the same canvas.
 */
export async function sendCommand(
  command: { readonly type: string; readonly args: unknown },
  options: CommandOptions,
  calls: CommandCalls,
  settings: BoundaryOptions,
): Promise<unknown> {
  const { on_conflict = 'rebase', signal, base_rev, ...members } = options;
  const attempts = settings.retry?.commandAttempts ?? DEFAULT_ATTEMPTS;
  let revision: unknown = base_rev ?? (await calls.headRev());
  for (let failures = 1; ; failures += 1) {
    try {
      return await calls.apply({ ...members, ...command, base_rev: revision });
    } catch (error) {
      const conflict = on_conflict === 'throw' ? undefined : readConflict(error);
      if (conflict === undefined) throw error;
      if (on_conflict === 'rebase' && conflict.verdict === 'equal') return null;
      const canBeSent = on_conflict === 'overwrite' || conflict.verdict === 'applies';
      if (!canBeSent || failures >= attempts) throw error;
      revision = conflict.current_rev;
      const waitMs = waitAfter(failures, settings);
      settings.onRetry?.({ operation: 'canvas.apply', failures, waitMs, error });
      if (waitMs > 0) await wait(waitMs, signal);
    }
  }
}

function readConflict(error: unknown): z.infer<typeof Conflict> | undefined {
  if (!isEnginesError(error) || error.code !== 'canvas.conflict') return undefined;
  return Conflict.safeParse(error.extensions).data;
}

function waitAfter(failures: number, { retry, random = Math.random }: BoundaryOptions): number {
  if (failures % 2 === 1) return 0;
  const longest = retry?.maxWaitMs ?? 30_000;
  return Math.round(random() * Math.min(FIRST_WAIT_MS * 2 ** (failures / 2), longest));
}
