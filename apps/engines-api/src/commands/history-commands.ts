import type { Clock } from '@northstar/contracts';
import type { CanvasRepository } from '@northstar/tokens';
import { CommandLineError } from './command-line.js';
import type { Command } from './command-line.js';

export interface HistoryCommandOptions {
  readonly canvases: Pick<CanvasRepository, 'trimLogs'>;
  readonly clock: Clock;
}

/** Runs `history trim` and returns its output. */
export async function runHistoryCommand(
  { before }: Extract<Command, { name: 'history trim' }>,
  { canvases, clock }: HistoryCommandOptions,
): Promise<string> {
  if (before > clock()) {
    throw new CommandLineError(
      `--before ${before.toISOString()} is in the future; that would delete the whole history`,
    );
  }
  const time = before.toISOString();
  return JSON.stringify({ before: time, deleted: await canvases.trimLogs(time) });
}
