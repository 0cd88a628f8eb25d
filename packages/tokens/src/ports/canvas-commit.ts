import type { Actor, EventDraft, JsonValue, Idempotency } from '@northstar/contracts';
import type { CanvasLogRow, ElementRow } from './canvas-rows.js';
import type { Place } from './place.js';

export interface ValueWrite {
  /** Null for the canvas root. */
  element_id: string | null;
  token_path: string;
  /** Undefined: the value is unset. Unsetting what is not set changes nothing. */
  value: JsonValue | undefined;
}

/** Where values are set by who has not looked at what stands there. */
export interface CommitPlace {
  /** Null for the canvas root. */
  element_id: string | null;
  /** What must stand there: a canvas of that kind, and the element, of that kind, on it. */
  may_be: readonly Place[];
}

/** A second document that changes in the same transaction, as a layer does in a promotion. */
export interface AccompanyingCommit {
  /** A layer's id; see `layerId`. */
  canvas_id: string;
  /** The revision that it must stand at; any when absent. */
  base_rev?: number;
  event_id: string;
  type: string;
  args: JsonValue;
  values: readonly ValueWrite[];
  /**
   * Called inside the transaction with the revision that the document has then; it comes behind
   * the commit's own event. Its actor, moment and version are the commit's.
   */
  event(rev: number): EventDraft;
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
  /** What its answer tells beside the changes: kept with the log row, so that it can be told again. */
  answer?: JsonValue;
  /**
   * The document that its values came from, where they did. It is kept with the revision for as
   * long as the canvas is there, whatever is trimmed; see CanvasRepository.readImport.
   */
  imported?: JsonValue;
  /**
   * Elements as they stand from this revision on: new ones, and those that move aside for them.
   * No element_id twice.
   */
  elements: readonly ElementRow[];
  /** Elements that are there no more from this revision on; their values are unset with them. */
  removed_elements: readonly string[];
  /** No element and path twice. */
  values: readonly ValueWrite[];
  /** Looked at in the same step; without it nothing more has to stand there. */
  place?: CommitPlace;
  /** Known to this canvas alone. */
  idempotency?: Idempotency;
  /** Appended to the project's log in the same transaction; its event_id is the commit's. */
  event: EventDraft;
  accompanying?: AccompanyingCommit;
}

export type CommitOutcome =
  | {
      status: 'committed';
      rev: number;
      /** What each of `values` replaced, in their order; undefined where nothing was set. */
      before: readonly (JsonValue | undefined)[];
      /** The event's place in the project's log. */
      project_seq: number;
      accompanying?: { rev: number; before: readonly (JsonValue | undefined)[] };
    }
  | { status: 'conflict'; head_rev: number }
  /** It is for the head, but something else than `place` allows stands there; nothing was written. */
  | { status: 'misplaced' }
  /** The accompanying document stands at another revision; nothing was written. */
  | { status: 'accompanying_conflict'; head_rev: number }
  /** The idempotency key was used before, by the commit `logged`; nothing was written. */
  | { status: 'replayed'; logged: CanvasLogRow; fingerprint: string }
  | { status: 'missing' };
