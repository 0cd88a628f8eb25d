import type {
  CanvasCommittedData,
  EventDraft,
  ScopeCommittedData,
  ScopeLayer,
} from '@northstar/contracts';
import type { CanvasCommit, ValueWrite } from '../ports/canvas-commit.js';
import type { LoggedChange } from '../ports/canvas-rows.js';
import { canvasEventDraft } from './canvases.js';
import type { Plan } from './commands/plan.js';

/** How many changes an event tells of (TOKENS, events canvas.committed and scope.committed). */
const MOST_CHANGES = 100;

type About = Pick<CanvasCommit, 'event_id' | 'actor' | 'at' | 'type'> & {
  /** Known before the commit: it is base_rev + 1 or none. */
  rev: number;
};

/** The event that tells of a commit to a canvas. */
export function canvasCommitted(canvas_id: string, plan: Plan, about: About): EventDraft {
  const { event_id, actor, at, type, rev } = about;
  const data = {
    canvas_id,
    rev,
    event_id,
    type,
    actor,
    ...toldChanges([...plan.values, ...plan.lost]),
    ...(plan.element === undefined ? {} : { element: plan.element }),
    ...(plan.removed_elements.length === 0 ? {} : { removed_elements: plan.removed_elements }),
  } satisfies CanvasCommittedData;
  return canvasEventDraft('canvas.committed', canvas_id, { event_id, data, actor, at });
}

/** The event that tells of a commit to a layer. */
export function layerCommitted(
  layer: ScopeLayer,
  values: readonly ValueWrite[],
  { event_id, actor, at, type, rev }: About,
): EventDraft {
  const data = {
    layer,
    rev,
    event_id,
    type,
    actor,
    ...toldChanges(values),
  } satisfies ScopeCommittedData;
  return { name: 'scope.committed', topic: 'project', event_id, data, actor, at };
}

function toldChanges(writes: readonly (ValueWrite | LoggedChange)[]) {
  const changes = writes.slice(0, MOST_CHANGES).map((write) => ({
    element_id: write.element_id,
    token_path: write.token_path,
    after: ('value' in write ? write.value : undefined) ?? null,
  }));
  return { changes, truncated: writes.length > MOST_CHANGES };
}
