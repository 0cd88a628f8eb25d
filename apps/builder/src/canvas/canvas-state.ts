import type { JsonValue, ResolvedToken, TokenCatalog } from '@northstar/contracts';
import type { Failure, MissingPart } from '../engines/failure.js';

/** A value that was edited on this page: being saved, or rejected by the engines. */
export type Edit =
  | { status: 'saving'; value: JsonValue }
  | { status: 'rejected'; value: JsonValue; failure: Failure };

export interface ReadyCanvas {
  status: 'ready';
  rev: number;
  tokens: ReadonlyMap<string, ResolvedToken>;
  edits: ReadonlyMap<string, Edit>;
}

export type CanvasState =
  | { status: 'loading' }
  | { status: 'missing'; part: MissingPart; creating: boolean; failure: Failure | null }
  | { status: 'failed'; failure: Failure }
  | ReadyCanvas;

export type CanvasAction =
  | { type: 'read'; catalog: TokenCatalog }
  | { type: 'missing'; part: MissingPart }
  | { type: 'failed'; failure: Failure }
  | { type: 'creating' }
  | { type: 'not_created'; failure: Failure }
  | { type: 'edited'; path: string; value: JsonValue }
  | { type: 'saved'; path: string; value: JsonValue }
  | { type: 'rejected'; path: string; value: JsonValue; failure: Failure }
  | { type: 'dismissed'; path: string };

export function reduceCanvas(state: CanvasState, action: CanvasAction): CanvasState {
  switch (action.type) {
    case 'read':
      return {
        status: 'ready',
        rev: action.catalog.rev,
        tokens: new Map(action.catalog.tokens.map((token) => [token.token_path, token])),
        edits: state.status === 'ready' ? state.edits : new Map(),
      };
    case 'missing':
      return { status: 'missing', part: action.part, creating: false, failure: null };
    case 'failed':
      // A page that is already shown stays; the connection badge shows that it may be old.
      return state.status === 'ready' ? state : { status: 'failed', failure: action.failure };
    case 'creating':
      return state.status === 'missing' ? { ...state, creating: true, failure: null } : state;
    case 'not_created':
      return state.status === 'missing'
        ? { ...state, creating: false, failure: action.failure }
        : state;
    case 'edited':
      return withEdit(state, action.path, { status: 'saving', value: action.value });
    case 'saved':
      return isNewestEdit(state, action.path, action.value)
        ? withEdit(state, action.path, null)
        : state;
    case 'rejected':
      return isNewestEdit(state, action.path, action.value)
        ? withEdit(state, action.path, {
            status: 'rejected',
            value: action.value,
            failure: action.failure,
          })
        : state;
    case 'dismissed':
      return withEdit(state, action.path, null);
  }
}

/** Returns whether a result is of the newest edit of its path. */
function isNewestEdit(state: CanvasState, path: string, value: JsonValue): boolean {
  return state.status === 'ready' && Object.is(state.edits.get(path)?.value, value);
}

function withEdit(state: CanvasState, path: string, edit: Edit | null): CanvasState {
  if (state.status !== 'ready') return state;
  const edits = new Map(state.edits);
  if (edit === null) edits.delete(path);
  else edits.set(path, edit);
  return { ...state, edits };
}
