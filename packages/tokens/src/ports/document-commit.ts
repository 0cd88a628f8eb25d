import type {
  Actor,
  CanvasKind,
  ElementKind,
  EventDraft,
  Idempotency,
  JsonValue,
} from '@northstar/contracts';
import type { LayerRef } from './document-ref.js';
import type { ElementRow, LogRow } from './document-rows.js';

export interface ValueWrite {
  /** Null for the root. */
  element_id: string | null;
  token_path: string;
  /** Undefined unsets the value. Unsetting a value that is not set changes nothing. */
  value: JsonValue | undefined;
}

/** What kind of thing has a token: the root of a canvas, or an element of some kind on it. */
export interface TokenOwner {
  canvas: CanvasKind;
  /** Null for the canvas root. */
  element: ElementKind | null;
}

/** Lets values be set without reading the canvas first: the commit itself checks where they go. */
export interface OwnerPrecondition {
  /** Null for the canvas root. */
  element_id: string | null;
  /** The canvas and the element must exist and be of one of these kinds. */
  allowed: readonly TokenOwner[];
}

/** A layer that changes in the same transaction, as in a promotion. */
export interface AccompanyingCommit {
  layer: LayerRef;
  /** The layer's expected revision; any when absent. */
  base_rev?: number;
  event_id: string;
  type: string;
  args: JsonValue;
  values: readonly ValueWrite[];
  /**
   * Returns the layer's event. Called inside the transaction with the layer's new revision; the
   * event is appended after the commit's own, whose actor, time and version the layer's revision has.
   */
  event(rev: number): EventDraft;
}

/** One validated command, ready to be written. */
export interface DocumentCommit {
  /** The expected head revision; the document's next one is base_rev + 1. */
  base_rev: number;
  event_id: string;
  at: string;
  actor: Actor | null;
  /** The TOKENS version that validated the values. */
  contract_version: string;
  type: string;
  args: JsonValue;
  /** What the answer has in addition to the changes; stored with the log row for repeated requests. */
  answer?: JsonValue;
  /**
   * The document that the values were imported from. Stored with the revision until the canvas is
   * deleted, even when the log is trimmed; see CanvasRepository.readImport.
   */
  imported?: JsonValue;
  /**
   * Elements as they are from this revision on: added ones, moved ones, and siblings whose index
   * shifts. Each element_id once. Empty for a layer.
   */
  elements: readonly ElementRow[];
  /** Elements that this revision removes; their values are unset with them. Empty for a layer. */
  removed_elements: readonly string[];
  /** Each element and path once. */
  values: readonly ValueWrite[];
  /** Checked in the same transaction. */
  precondition?: OwnerPrecondition;
  /** Keys are unique in one document. */
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
      /** The event's sequence number in the project's log. */
      project_seq: number;
      accompanying?: { rev: number; before: readonly (JsonValue | undefined)[] };
    }
  | { status: 'conflict'; head_rev: number }
  /** base_rev is the head, but the precondition does not hold; nothing was written. */
  | { status: 'precondition_failed' }
  /** The accompanying layer has another revision; nothing was written. */
  | { status: 'accompanying_conflict'; head_rev: number }
  /** The commit `logged` used the idempotency key before; nothing was written. */
  | { status: 'replayed'; logged: LogRow; fingerprint: string }
  | { status: 'missing' };
