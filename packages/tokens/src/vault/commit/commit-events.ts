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
import { plannedElementChanges } from './changes.js';

/** How many changes an event has (TOKENS, events canvas.committed and scope.committed). */
const MAX_CHANGES = 100;

type CommitFields = Pick<DocumentCommit, 'event_id' | 'actor' | 'at' | 'type'> & {
  /** base_rev + 1, which the commit has if it succeeds. */
  rev: number;
};

export function canvasCommitted(
  canvas_id: string,
  { element, removed_elements, element_changes }: Plan,
  changes: readonly CommittedChange[],
  { event_id, actor, at, type, rev }: CommitFields,
): EventDraft {
  const values = limitedChanges(changes);
  const elements = plannedElementChanges(element_changes);
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

export function layerCommitted(
  layer: ScopeLayer,
  changes: readonly CommittedChange[],
  { event_id, actor, at, type, rev }: CommitFields,
): EventDraft {
  const data = {
    layer,
    rev,
    event_id,
    type,
    actor,
    ...limitedChanges(changes),
  } satisfies ScopeCommittedData;
  return { name: 'scope.committed', topic: 'project', event_id, data, actor, at };
}

function limitedChanges(changes: readonly CommittedChange[]) {
  return {
    changes: changes
      .slice(0, MAX_CHANGES)
      .map(({ element_id, token_path, after }) => ({ element_id, token_path, after })),
    truncated: changes.length > MAX_CHANGES,
  };
}
