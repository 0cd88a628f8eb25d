import { Actor, CanvasId, operations, Scope, ScopeLayer } from '@northstar/contracts';
import {
  validateParameters,
  validatePart,
  invalidRequest,
  type Validated,
  type ContractType,
} from '@northstar/contracts/validation';
import { layerOf } from '../../ports/layer-id.js';

/** What is wrong with one argument of a call; null when nothing is. */
export type Found = Validated<unknown> | null;

type Reading =
  | 'listCanvases'
  | 'getSnapshot'
  | 'replayCanvas'
  | 'getTokenCatalog'
  | 'explainToken'
  | 'getScopeTokens'
  | 'planContract';

/** Throws `request.invalid` or `request.unknown_field` when anything is wrong with any argument. */
export function admit(...found: readonly Found[]): void {
  if (found.every((each) => each === null)) return;
  const invalid = found.flatMap((each) => each?.invalid ?? []);
  const unknown = found.flatMap((each) => each?.unknown ?? []);
  throw invalidRequest(invalid, unknown);
}

const id = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Asked with every call, so the usual scope is known by its looks. */
export function scopeFound(scope: unknown): Found {
  if (
    typeof scope === 'object' &&
    scope !== null &&
    'tenant_id' in scope &&
    'project_id' in scope
  ) {
    const { tenant_id, project_id } = scope;
    const surface_id = 'surface_id' in scope ? scope.surface_id : undefined;
    const ids = [tenant_id, project_id, ...(surface_id === undefined ? [] : [surface_id])];
    if (ids.every((each) => typeof each === 'string' && id.test(each))) return null;
  }
  return found(Scope, 'Scope', scope, 'scope');
}

/** The ids that layers are kept under are canvases that are not there: that is for others to say. */
export function canvasIdFound(canvas_id: unknown): Found {
  if (typeof canvas_id === 'string' && layerOf(canvas_id) !== null) return null;
  return found(CanvasId, 'CanvasId', canvas_id, 'canvas_id');
}

export function layerFound(layer: unknown): Found {
  return found(ScopeLayer, 'ScopeLayer', layer, 'layer');
}

export function queryFound(reading: Reading, query: unknown): Found {
  return orNull(validateParameters(operations[reading], 'query', withoutUndefined(query)));
}

/** TokenVault's CallContext; null is no context, but undefined may be. */
export function contextFound(context: unknown): Found {
  if (context === undefined) return null;
  if (typeof context !== 'object' || context === null) {
    const expected = 'an object that may have actor, idempotency_key';
    const reason = `must be ${expected}`;
    return { invalid: [{ path: 'context', reason, expected }], unknown: [] };
  }
  const actor = 'actor' in context ? context.actor : undefined;
  const key = 'idempotency_key' in context ? context.idempotency_key : undefined;
  const ofActor = actor === undefined ? null : found(Actor, 'Actor', actor, 'actor');
  return ofActor ?? keyFound(key);
}

function keyFound(key: unknown): Found {
  if (key === undefined) return null;
  if (typeof key === 'string' && key.length >= 1 && key.length <= 200) return null;
  const expected = 'a text of 1 to 200 characters';
  const item = { path: 'idempotency_key', reason: `must be ${expected}`, expected };
  return { invalid: [item], unknown: [] };
}

/** `name` stands before the paths that are told; empty, they begin inside the value. */
export function found(type: ContractType, typeName: string, value: unknown, name: string): Found {
  const given = withoutUndefined(value);
  if (type.safeParse(given).success) return null;
  const { invalid, unknown } = validatePart(type, {
    name,
    value: given,
    schema: { $ref: `#/$defs/${typeName}` },
  });
  return { invalid, unknown };
}

/** A member that is undefined is one that is left out, as in JSON. */
export function withoutUndefined(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value);
  if (members.every(([, member]) => member !== undefined)) return value;
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

function orNull(checked: Validated<unknown>): Found {
  return checked.invalid.length + checked.unknown.length === 0 ? null : checked;
}
