import type {
  CanvasCommittedData,
  CommittedChange,
  EventDraft,
  ScopeCommittedData,
  ScopeLayer,
} from '@northstar/contracts';
import type { DocumentCommit } from '../../ports/document-commit.js';
import { canvasEventDraft } from '../canvases/canvases.js';
import type { Plan } from '../commands/plan.js';
import { plannedElements } from './result-elements.js';

/** How many changes an event tells of (TOKENS, events canvas.committed and scope.committed). */
const MOST_CHANGES = 100;

type About = Pick<DocumentCommit, 'event_id' | 'actor' | 'at' | 'type'> & {
  /** Known before the commit: it is base_rev + 1 or none. */
  rev: number;
};

/** The event that tells of a commit to a canvas. */
export function canvasCommitted(
  canvas_id: string,
  { element, removed_elements, element_changes }: Plan,
  changes: readonly CommittedChange[],
  { event_id, actor, at, type, rev }: About,
): EventDraft {
  const values = told(changes);
  const elements = plannedElements(element_changes);
  const data = {
    canvas_id,
    rev,
    event_id,
    type,
    actor,
    ...values,
    truncated: values.truncated || elements.truncated === true,
    ...(element === undefined ? {} : { element }),
    ...(removed_elements.length === 0 ? {} : { removed_elements }),
    ...(elements.element_changes && { element_changes: elements.element_changes }),
  } satisfies CanvasCommittedData;
  return canvasEventDraft('canvas.committed', canvas_id, { event_id, data, actor, at });
}

/** The event that tells of a commit to a layer. */
export function layerCommitted(
  layer: ScopeLayer,
  changes: readonly CommittedChange[],
  { event_id, actor, at, type, rev }: About,
): EventDraft {
  const data = {
    layer,
    rev,
    event_id,
    type,
    actor,
    ...told(changes),
  } satisfies ScopeCommittedData;
  return { name: 'scope.committed', topic: 'project', event_id, data, actor, at };
}

function told(changes: readonly CommittedChange[]) {
  return {
    changes: changes
      .slice(0, MOST_CHANGES)
      .map(({ element_id, token_path, after }) => ({ element_id, token_path, after })),
    truncated: changes.length > MOST_CHANGES,
  };
}
