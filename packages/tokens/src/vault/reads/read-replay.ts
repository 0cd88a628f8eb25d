import { EnginesError } from '@northstar/contracts';
import type { Replay, Scope } from '@northstar/contracts';
import { canvasRef } from '../../ports/document-ref.js';
import { canvasNotFound } from '../canvas-errors.js';
import { canvasEvent } from '../canvases/canvas-view.js';
import type { VaultParts } from '../vault-parts.js';
import { readLogPage } from './read-log-page.js';

/** Returns the commands after an event, oldest first; see TokenVault.replay. */
export async function readReplay(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
  { after_event_id, limit = 100 }: { after_event_id?: string; limit?: number },
): Promise<Replay> {
  const { repository } = parts;
  const after_rev =
    after_event_id === undefined ? 0 : await revOfEvent(parts, scope, canvas_id, after_event_id);
  const rows = await readLogPage(repository, scope, canvasRef(canvas_id), { after_rev, limit });
  // Read after the log, so that head_rev is never less than the revision of an event.
  const canvas = await repository.getCanvas(scope, canvas_id);
  if (canvas === null) throw canvasNotFound(canvas_id);
  const { horizon_rev, head_rev } = canvas;
  return { events: rows.map(canvasEvent), horizon_rev, head_rev };
}

async function revOfEvent(
  { repository }: VaultParts,
  scope: Scope,
  canvas_id: string,
  event_id: string,
): Promise<number> {
  const found = await repository.findCommit(scope, canvasRef(canvas_id), { event_id });
  if (found !== null) return found.logged.rev;
  if ((await repository.getCanvas(scope, canvas_id)) === null) throw canvasNotFound(canvas_id);
  throw new EnginesError('cursor.expired', `The canvas has no event ${event_id}`, {
    errors: [
      {
        path: 'query.after_event_id',
        reason: 'no command of this canvas has this event, or the log no longer has it',
        expected: 'the head_event_id of a snapshot, or the event_id of a replayed event',
        got: event_id,
      },
    ],
  });
}
