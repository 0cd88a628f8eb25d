import { Element, RevisionResult } from '@northstar/contracts';
import type { JsonValue } from '@northstar/contracts';
import { isDocumentKind, type LayerRef } from '../../ports/document-ref.js';
import type { LogRow } from '../../ports/document-rows.js';
import type { Plan } from '../commands/plan.js';

/** The parts of a result that are not in the columns of the log. */
export type ResultExtras = Pick<RevisionResult, 'element' | 'removed_elements' | 'clashes'>;

/** What is stored as the `answer` of a log row. */
export interface StoredResult {
  extras: ResultExtras;
  /** The elements whose position the command itself set. */
  placed: Element[];
  /** The layer that the command changed, and the event of that commit. */
  layer?: { ref: LayerRef; event_id: string };
}

export function resultExtras({ element, removed_elements, clashes }: Plan): ResultExtras {
  return {
    ...(element === undefined ? {} : { element }),
    ...(removed_elements.length > 0 ? { removed_elements } : {}),
    ...(clashes === undefined ? {} : { clashes }),
  };
}

/** Returns undefined when there is nothing to store, as for values that are set. */
export function resultToStore(plan: Plan, layerEventId?: string): JsonValue | undefined {
  const extras = resultExtras(plan);
  const { placed, layer } = plan;
  if (Object.keys(extras).length === 0 && placed.length === 0 && layer === undefined) {
    return undefined;
  }
  return {
    extras: { ...extras },
    placed: placed.map((row) => ({ ...row })),
    ...(layer && layerEventId ? { layer: { ...layer.ref, event_id: layerEventId } } : {}),
  };
}

/** Old rows have no answer; of an added element they have the args alone. */
export function readStoredResult({ answer, type, args }: LogRow): StoredResult {
  if (answer === null) {
    const added = type === 'add_element' ? addedElement(args) : undefined;
    return { extras: {}, placed: added === undefined ? [] : [added] };
  }
  const { extras = {}, placed = [], layer = null } = membersOf(answer);
  const { kind, id, event_id } = membersOf(layer);
  const { element, removed_elements, clashes } = RevisionResult.parse({
    status: 'applied',
    current_rev: 0,
    event_id: null,
    changes: [],
    ...membersOf(extras),
  });
  const hasLayer = isDocumentKind(kind) && kind !== 'canvas';
  return {
    extras: {
      ...(element && { element }),
      ...(removed_elements && { removed_elements }),
      ...(clashes && { clashes }),
    },
    placed: Element.array().parse(placed),
    ...(hasLayer && typeof id === 'string' && typeof event_id === 'string'
      ? { layer: { ref: { kind, id }, event_id } }
      : {}),
  };
}

function addedElement(args: JsonValue): Element | undefined {
  const position = { parent_id: null, index: Number.MAX_SAFE_INTEGER };
  return Element.safeParse({ ...position, ...membersOf(args) }).data;
}

function membersOf(value: JsonValue): Readonly<Record<string, JsonValue>> {
  const isObject = typeof value === 'object' && value !== null && !isList(value);
  return isObject ? value : {};
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
