import type { JsonValue } from '@northstar/contracts';
import type { Engines } from '../engines/engines.js';
import { lackOf, mayPass, toFault } from '../engines/to-fault.js';
import { createReread, type Reading } from '../state/reread.js';
import { createStore, type Store } from '../state/store.js';
import { applyRebased, type Target } from './apply-rebased.js';
import { reduceCanvas, type CanvasAction, type CanvasState } from './canvas-state.js';
import { createWriteQueue, type Updates } from './write-queue.js';

export interface CanvasSession {
  store: Store<CanvasState, CanvasAction>;
  /** Reads the block's tokens again. */
  reread(): Promise<void>;
  /** Whether a commit of that revision is news. */
  isNews(rev: number): boolean;
  edit: (path: string, value: JsonValue) => void;
  /** Edits several tokens in one command. */
  editTogether(updates: Updates): void;
  dismiss: (path: string) => void;
  /** Makes what is missing: the canvas, the block or both. */
  make(): Promise<void>;
}

export interface CanvasSessionParts {
  engines: Engines;
  target: Target;
  newKey: () => string;
  rest: (callback: () => void) => () => void;
  later: (callback: () => void) => void;
}

export function createCanvasSession(parts: CanvasSessionParts): CanvasSession {
  const { engines, target, newKey, rest, later } = parts;
  const store = createStore<CanvasState, CanvasAction>({ status: 'loading' }, reduceCanvas);

  async function read(): Promise<Reading> {
    try {
      const catalog = await engines.tokens(target.canvasId, target.elementId);
      store.dispatch({ type: 'read', catalog });
      return 'fresh';
    } catch (error) {
      const lack = lackOf(error);
      store.dispatch(
        lack === null ? { type: 'failed', fault: toFault(error) } : { type: 'lacked', lack },
      );
      return mayPass(error) ? 'stale' : 'fresh';
    }
  }
  const reread = createReread({ read, later });

  async function write(updates: Updates): Promise<void> {
    const state = store.get();
    if (state.status !== 'ready') return;
    try {
      await applyRebased(engines, target, state.rev, updates, newKey);
      await reread();
      for (const [path, value] of updates) store.dispatch({ type: 'saved', path, value });
    } catch (error) {
      const fault = toFault(error);
      for (const [path, value] of updates) store.dispatch({ type: 'refused', path, value, fault });
    }
  }

  const queue = createWriteQueue({ write, rest });

  function editTogether(updates: Updates): void {
    for (const [path, value] of updates) store.dispatch({ type: 'edited', path, value });
    queue.put([...updates.keys()].join(), updates);
  }

  return {
    store,
    reread,
    isNews(rev) {
      const state = store.get();
      return state.status !== 'ready' || rev > state.rev;
    },
    edit: (path, value) => editTogether(new Map([[path, value]])),
    editTogether,
    dismiss: (path) => store.dispatch({ type: 'dismissed', path }),
    async make() {
      const state = store.get();
      if (state.status !== 'missing') return;
      store.dispatch({ type: 'making' });
      try {
        if (state.lack === 'canvas') await engines.createCanvas(target.canvasId, 'My page');
        await engines.apply(target.canvasId, {
          type: 'add_element',
          base_rev: await engines.headRev(target.canvasId),
          idempotency_key: newKey(),
          args: { element_id: target.elementId, kind: 'multi21' },
        });
        await reread();
      } catch (error) {
        store.dispatch({ type: 'not_made', fault: toFault(error) });
      }
    },
  };
}
