import type { JsonValue } from '@northstar/contracts';
import type { BlockAddress, Engines } from '../engines/engines.js';
import { isRetryable, missingPart, toFailure } from '../engines/failure.js';
import { createReread, type ReadResult } from '../state/reread.js';
import { createStore, type Store } from '../state/store.js';
import { reduceCanvas, type CanvasAction, type CanvasState } from './canvas-state.js';
import { createWriteQueue, type Updates } from './write-queue.js';

export interface CanvasSession {
  store: Store<CanvasState, CanvasAction>;
  /** Reads the block's tokens again. */
  reread(): Promise<void>;
  /** Returns whether a revision is newer than the one shown. */
  isNewer(rev: number): boolean;
  edit: (path: string, value: JsonValue) => void;
  /** Edits several tokens in one command. */
  editTogether(updates: Updates): void;
  dismiss: (path: string) => void;
  /** Creates what is missing: the canvas, the block or both. */
  create(): Promise<void>;
}

export interface CanvasSessionOptions {
  engines: Engines;
  block: BlockAddress;
  /** Calls back after a short delay; returns a function that cancels the call. */
  delay: (callback: () => void) => () => void;
  /** Calls back when a failed read should be tried again. */
  retryLater: (callback: () => void) => void;
}

/** Creates the state of one block's tokens and the actions that change it. */
export function createCanvasSession(options: CanvasSessionOptions): CanvasSession {
  const { engines, block, delay, retryLater } = options;
  const store = createStore<CanvasState, CanvasAction>({ status: 'loading' }, reduceCanvas);

  async function read(): Promise<ReadResult> {
    try {
      store.dispatch({ type: 'read', catalog: await engines.tokens(block) });
      return 'done';
    } catch (error) {
      const part = missingPart(error);
      store.dispatch(
        part === null ? { type: 'failed', failure: toFailure(error) } : { type: 'missing', part },
      );
      return isRetryable(error) ? 'retry' : 'done';
    }
  }
  const reread = createReread({ read, retryLater });

  async function write(updates: Updates): Promise<void> {
    const state = store.get();
    if (state.status !== 'ready') return;
    try {
      await engines.setTokens(block, state.rev, updates);
      await reread();
      for (const [path, value] of updates) store.dispatch({ type: 'saved', path, value });
    } catch (error) {
      const failure = toFailure(error);
      for (const [path, value] of updates) {
        store.dispatch({ type: 'rejected', path, value, failure });
      }
    }
  }

  const queue = createWriteQueue({ write, delay });

  function editTogether(updates: Updates): void {
    for (const [path, value] of updates) store.dispatch({ type: 'edited', path, value });
    queue.put([...updates.keys()].join(), updates);
  }

  return {
    store,
    reread,
    isNewer(rev) {
      const state = store.get();
      return state.status !== 'ready' || rev > state.rev;
    },
    edit: (path, value) => editTogether(new Map([[path, value]])),
    editTogether,
    dismiss: (path) => store.dispatch({ type: 'dismissed', path }),
    async create() {
      const state = store.get();
      if (state.status !== 'missing') return;
      store.dispatch({ type: 'creating' });
      try {
        if (state.part === 'canvas') await engines.createCanvas(block.canvasId, 'My page');
        await engines.addBlock(block);
        await reread();
      } catch (error) {
        store.dispatch({ type: 'not_created', failure: toFailure(error) });
      }
    },
  };
}
