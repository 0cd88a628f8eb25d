import { Element, RevisionResult } from '@northstar/contracts';
import type { JsonValue } from '@northstar/contracts';
import { isDocumentKind, type LayerRef } from '../../ports/document-ref.js';
import type { LogRow } from '../../ports/document-rows.js';
import type { Plan } from '../commands/plan.js';

/** What an answer tells that the log's columns do not. */
export type Told = Pick<RevisionResult, 'element' | 'removed_elements' | 'clashes'>;

/**
 * What is kept with a commit's log row: what its answer told, the elements whose places the
 * command itself decided, and where the layer that it changed tells of that.
 */
export interface KeptAnswer {
  told: Told;
  placed: Element[];
  layer?: { ref: LayerRef; event_id: string };
}

export function toldOf({ element, removed_elements, clashes }: Plan): Told {
  return {
    ...(element === undefined ? {} : { element }),
    ...(removed_elements.length > 0 ? { removed_elements } : {}),
    ...(clashes === undefined ? {} : { clashes }),
  };
}

/** Undefined where there is nothing to keep, as of set values. */
export function answerToKeep(told: Told, plan: Plan, layerEvent?: string): JsonValue | undefined {
  const { placed, layer } = plan;
  if (Object.keys(told).length === 0 && placed.length === 0 && layer === undefined) {
    return undefined;
  }
  return {
    told: { ...told },
    placed: placed.map((row) => ({ ...row })),
    ...(layer && layerEvent ? { layer: { ...layer.ref, event_id: layerEvent } } : {}),
  };
}

/** Reads it back. Rows of before there were answers kept tell of an added element in their args. */
export function keptAnswer({ answer, type, args }: LogRow): KeptAnswer {
  if (answer === null) {
    const added = type === 'add_element' ? addedBy(args) : undefined;
    return { told: {}, placed: added === undefined ? [] : [added] };
  }
  const { told = {}, placed = [], layer } = members(answer);
  const { kind, id, event_id } = members(layer ?? null);
  const { element, removed_elements, clashes } = RevisionResult.parse({
    status: 'applied',
    current_rev: 0,
    event_id: null,
    changes: [],
    ...members(told),
  });
  return {
    told: {
      ...(element && { element }),
      ...(removed_elements && { removed_elements }),
      ...(clashes && { clashes }),
    },
    placed: Element.array().parse(placed),
    ...(isDocumentKind(kind) &&
    kind !== 'canvas' &&
    typeof id === 'string' &&
    typeof event_id === 'string'
      ? { layer: { ref: { kind, id }, event_id } }
      : {}),
  };
}

function addedBy(args: JsonValue): Element | undefined {
  return Element.safeParse({ parent_id: null, index: Number.MAX_SAFE_INTEGER, ...members(args) })
    .data;
}

function members(value: JsonValue): Readonly<Record<string, JsonValue>> {
  const isObject = typeof value === 'object' && value !== null && !isList(value);
  return isObject ? value : {};
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
