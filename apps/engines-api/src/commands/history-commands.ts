import type { Clock } from '@northstar/contracts';
import type { CanvasRepository } from '@northstar/tokens';
import { CommandLineError } from './command-line.js';
import type { Command } from './command-line.js';

export interface HistoryParts {
  readonly canvases: Pick<CanvasRepository, 'trimLogs'>;
  readonly clock: Clock;
}

/** Runs `history trim`; returns what it prints. */
export async function runHistoryCommand(
  { before }: Extract<Command, { name: 'history trim' }>,
  { canvases, clock }: HistoryParts,
): Promise<string> {
  if (before > clock()) {
    throw new CommandLineError(
      `--before ${before.toISOString()} lies in the future: that would forget all that there is`,
    );
  }
  const moment = before.toISOString();
  return JSON.stringify({ before: moment, forgotten: await canvases.trimLogs(moment) });
}
