import type {
  CanvasCommittedData,
  CommittedChange,
  EventDraft,
  ScopeCommittedData,
  ScopeLayer,
  TokenAddress,
} from '@northstar/contracts';
import type { DocumentCommit } from '../../ports/document-commit.js';
import { canvasEventDraft } from '../canvases/canvases.js';
import type { Plan } from '../commands/plan.js';
import { plannedElementChanges } from './changes.js';

/** How many changes an event has at most (TOKENS, events canvas.committed and scope.committed). */
const MAX_CHANGES = 100;
/** How large the values of an event are, in characters of JSON. */
const MAX_VALUES_SIZE = 16_384;

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

function limitedChanges(committed: readonly CommittedChange[]) {
  const changes: CommittedChange[] = [];
  const omitted: TokenAddress[] = [];
  let size = 0;
  for (const { element_id, token_path, after } of committed.slice(0, MAX_CHANGES)) {
    const valueSize = JSON.stringify(after).length;
    if (size + valueSize > MAX_VALUES_SIZE) {
      omitted.push({ element_id, token_path });
      continue;
    }
    size += valueSize;
    changes.push({ element_id, token_path, after });
  }
  return {
    changes,
    ...(omitted.length > 0 && { omitted }),
    truncated: committed.length > MAX_CHANGES || omitted.length > 0,
  };
}
