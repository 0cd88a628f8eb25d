import type { CanvasCommittedData, Command, EventDraft } from '@northstar/contracts';
import type { CanvasCommit } from '../ports/canvas-commit.js';
import { canvasEventDraft } from './canvases.js';
import type { Plan } from './plan-command.js';

/** How many changes an event tells of (TOKENS, event canvas.committed). */
const MOST_CHANGES = 100;

/** The event that tells of a commit. Its revision is known beforehand: it is base_rev + 1 or none. */
export function committedEvent(
  canvas_id: string,
  command: Command,
  plan: Plan,
  { event_id, actor, at }: Pick<CanvasCommit, 'event_id' | 'actor' | 'at'>,
): EventDraft {
  const changes = plan.values
    .slice(0, MOST_CHANGES)
    .map(({ element_id, token_path, value }) => ({ element_id, token_path, after: value }));
  const data = {
    canvas_id,
    rev: command.base_rev + 1,
    event_id,
    type: command.type,
    actor,
    changes,
    truncated: plan.values.length > MOST_CHANGES,
    ...(plan.element === undefined ? {} : { element: plan.element }),
  } satisfies CanvasCommittedData;
  return canvasEventDraft('canvas.committed', canvas_id, { event_id, data, actor, at });
}
