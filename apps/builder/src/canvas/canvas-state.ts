import type { JsonValue, ResolvedToken, TokenCatalog } from '@northstar/contracts';
import type { Fault } from '../engines/fault.js';

/** A value that was edited here: on its way to the engines, or refused by them. */
export type Edit =
  { status: 'saving'; value: JsonValue } | { status: 'refused'; value: JsonValue; fault: Fault };

/** What is lacking before the block can be edited. */
export type Lack = 'canvas' | 'element';

export interface ReadyCanvas {
  status: 'ready';
  rev: number;
  tokens: ReadonlyMap<string, ResolvedToken>;
  edits: ReadonlyMap<string, Edit>;
}

export type CanvasState =
  | { status: 'loading' }
  | { status: 'missing'; lack: Lack; making: boolean; fault: Fault | null }
  | { status: 'failed'; fault: Fault }
  | ReadyCanvas;

export type CanvasAction =
  | { type: 'read'; catalog: TokenCatalog }
  | { type: 'lacked'; lack: Lack }
  | { type: 'failed'; fault: Fault }
  | { type: 'making' }
  | { type: 'not_made'; fault: Fault }
  | { type: 'edited'; path: string; value: JsonValue }
  | { type: 'saved'; path: string; value: JsonValue }
  | { type: 'refused'; path: string; value: JsonValue; fault: Fault }
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
    case 'lacked':
      return { status: 'missing', lack: action.lack, making: false, fault: null };
    case 'failed':
      // A page that is already shown stays; the connection badge tells that it may be old.
      return state.status === 'ready' ? state : { status: 'failed', fault: action.fault };
    case 'making':
      return state.status === 'missing' ? { ...state, making: true, fault: null } : state;
    case 'not_made':
      return state.status === 'missing' ? { ...state, making: false, fault: action.fault } : state;
    case 'edited':
      return withEdit(state, action.path, { status: 'saving', value: action.value });
    case 'saved':
      return current(state, action.path, action.value) ? withEdit(state, action.path, null) : state;
    case 'refused':
      return current(state, action.path, action.value)
        ? withEdit(state, action.path, {
            status: 'refused',
            value: action.value,
            fault: action.fault,
          })
        : state;
    case 'dismissed':
      return withEdit(state, action.path, null);
  }
}

/** Whether the answer is about the newest edit of that path, not about one that was overtaken. */
function current(state: CanvasState, path: string, value: JsonValue): boolean {
  return state.status === 'ready' && Object.is(state.edits.get(path)?.value, value);
}

function withEdit(state: CanvasState, path: string, edit: Edit | null): CanvasState {
  if (state.status !== 'ready') return state;
  const edits = new Map(state.edits);
  if (edit === null) edits.delete(path);
  else edits.set(path, edit);
  return { ...state, edits };
}
