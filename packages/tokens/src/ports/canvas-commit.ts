import type { Actor, EventDraft, JsonValue, Once } from '@northstar/contracts';
import type { CanvasLogRow, ElementRow } from './canvas-rows.js';

export interface ValueWrite {
  /** Null for the canvas root. */
  element_id: string | null;
  token_path: string;
  value: JsonValue;
}

/** One command, checked and ready to be written. */
export interface CanvasCommit {
  /** The revision that it was made for; it becomes base_rev + 1. */
  base_rev: number;
  event_id: string;
  at: string;
  actor: Actor | null;
  /** The version of TOKENS that its values were checked by. */
  contract_version: string;
  type: string;
  args: JsonValue;
  /**
   * Elements as they stand from this revision on: new ones, and those that move aside for them.
   * No element_id twice.
   */
  elements: readonly ElementRow[];
  /** No element and path twice. */
  values: readonly ValueWrite[];
  /** Known to this canvas alone. */
  idempotency?: Once;
  /** Appended to the project's log in the same transaction; its event_id is the commit's. */
  event: EventDraft;
}

export type CommitOutcome =
  | {
      status: 'committed';
      rev: number;
      /** What each of `values` replaced, in their order; undefined where nothing was set. */
      before: readonly (JsonValue | undefined)[];
      /** The event's place in the project's log. */
      project_seq: number;
    }
  | { status: 'conflict'; head_rev: number }
  /** The idempotency key was used before, by the commit `logged`; nothing was written. */
  | { status: 'replayed'; logged: CanvasLogRow; fingerprint: string }
  | { status: 'missing' };
