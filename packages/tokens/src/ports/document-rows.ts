import type {
  Actor,
  CanvasKind,
  ElementKind,
  JsonValue,
  SchemaRef,
  TemplateKind,
} from '@northstar/contracts';
import type { DocumentRef, LayerRef } from './document-ref.js';

/** A canvas as a repository stores it. Times are RFC 3339 UTC. */
export interface CanvasRow {
  /** Unique in its project. */
  canvas_id: string;
  /** The surface that it was created under, if any. */
  surface_id: string | null;
  kind: CanvasKind;
  template_kind: TemplateKind | null;
  name: string | null;
  schema_ref: SchemaRef | null;
  /** 0 when created; raised by one with every commit. */
  head_rev: number;
  /** The event of the newest commit; null at revision 0. */
  head_event_id: string | null;
  /** The log starts after this revision: 0 until it is trimmed. */
  horizon_rev: number;
  created_at: string;
  /** The time of the newest commit; created_at before the first. */
  updated_at: string;
}

/** The columns that the creator of a canvas chooses; a repository adds the others. */
export type NewCanvasRow = Omit<
  CanvasRow,
  'surface_id' | 'head_rev' | 'head_event_id' | 'horizon_rev' | 'updated_at'
>;

export interface ElementRow {
  /** Unique on its canvas. */
  element_id: string;
  kind: ElementKind;
  /** Null directly on the canvas. */
  parent_id: string | null;
  /** Its index among its siblings, from 0. */
  index: number;
}

/** A value with the revision, actor, time and version of the commit that set it. */
export interface ValueRow {
  /** Null for the root. */
  element_id: string | null;
  token_path: string;
  value: JsonValue;
  rev: number;
  actor: Actor | null;
  at: string;
  contract_version: string;
}

/** A document's elements and values at one revision. */
export interface DocumentSnapshot {
  /** The revision that was read. */
  rev: number;
  /** When that revision was made; created_at for revision 0. Known even where the log is trimmed. */
  rev_at: string;
  /** In any order; none for a layer. */
  elements: ElementRow[];
  /** In any order; one for each element and path that is set. */
  values: ValueRow[];
}

export interface CanvasSnapshot extends DocumentSnapshot {
  /** The canvas as it is now, whatever revision was read. */
  canvas: CanvasRow;
}

export interface LayerSnapshot extends DocumentSnapshot {
  layer: LayerRef;
  /** The newest revision, whatever revision was read. */
  head_rev: number;
}

/** What one commit did to one value; null where nothing was set, or is set. */
export interface LoggedChange {
  element_id: string | null;
  token_path: string;
  before: JsonValue;
  after: JsonValue;
}

/** An element's kind and where it sits in the tree. */
export type Position = Omit<ElementRow, 'element_id'>;

/** What one commit did to one element; null where there was none, or is none. */
export interface LoggedElementChange {
  element_id: string;
  before: Position | null;
  after: Position | null;
}

/** The elements that one commit changed, ordered and limited by `limitElementChanges`. */
export interface LoggedElementChanges {
  element_changes: LoggedElementChange[];
  /** Whether there were more. */
  truncated: boolean;
}

/** One commit of a document. */
export interface LogRow extends LoggedElementChanges {
  rev: number;
  event_id: string;
  /** The command's type. */
  type: string;
  /** The command's args, as they were sent. */
  args: JsonValue;
  actor: Actor | null;
  at: string;
  contract_version: string;
  /** The commit's `answer`; null when it had none. */
  answer: JsonValue;
  /**
   * By element (the root first), then path, by bytes. Includes the values that were unset with a
   * removed element, and excludes values that were not set before and are not set now.
   */
  changes: LoggedChange[];
}

/** A stored value and the document that has it. */
export interface StoredValueRow extends ValueRow {
  document: DocumentRef;
}

/** Identifies a value in a scope. */
export type StoredValueKey = Pick<StoredValueRow, 'document' | 'element_id' | 'token_path'>;

/** Canvases of one kind and one surface whose roots have equal values at the requested paths. */
export interface CanvasGroup {
  kind: CanvasKind;
  /** The surface that they were created under, if any. */
  surface_id: string | null;
  /** The values of their roots, by path; equal as JSON, whatever the order of keys. */
  values: { token_path: string; value: JsonValue }[];
  count: number;
  /** The first of them, in the order of their bytes. */
  canvas_ids: string[];
}

export interface GroupedCanvases {
  /** The largest first; of equal ones, the one with the smallest id. */
  groups: CanvasGroup[];
  /** The canvases of all further groups together. */
  others: Pick<CanvasGroup, 'count' | 'canvas_ids'>;
}
