import type {
  Actor,
  CanvasKind,
  ElementKind,
  JsonValue,
  SchemaRef,
  TemplateKind,
} from '@northstar/contracts';

/** A canvas as a repository keeps it. Times are RFC 3339 UTC. */
export interface CanvasRow {
  /** Unique in its project. */
  canvas_id: string;
  /** The surface that it was made under, if any. */
  surface_id: string | null;
  kind: CanvasKind;
  template_kind: TemplateKind | null;
  name: string | null;
  schema_ref: SchemaRef | null;
  /** Raised by one with every commit; 0 when made. */
  head_rev: number;
  /** The event of the newest commit; null at revision 0. */
  head_event_id: string | null;
  /** The log begins behind this revision: 0 unless it was trimmed. */
  horizon_rev: number;
  created_at: string;
  /** When the newest commit was made; created_at before the first. */
  updated_at: string;
}

/** What the maker of a canvas decides; a repository adds the surface and the counters. */
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
  /** Its place among its siblings, counted from 0. */
  index: number;
}

/** A value as it was set; the commit that set it stands beside it. */
export interface ValueRow {
  /** Null for the canvas root. */
  element_id: string | null;
  token_path: string;
  value: JsonValue;
  rev: number;
  actor: Actor | null;
  at: string;
  contract_version: string;
}

/** A canvas's elements and values as they stood at one revision. */
export interface CanvasState {
  /** As it is now, whatever revision was read. */
  canvas: CanvasRow;
  /** The revision that was read. */
  rev: number;
  /** When that revision was made; created_at of revision 0. Known whether the log was trimmed or not. */
  rev_at: string;
  /** In any order. */
  elements: ElementRow[];
  /** In any order; one for each element and path that is set. */
  values: ValueRow[];
}

/** What one commit did to one value; null where nothing was or is set. */
export interface LoggedChange {
  element_id: string | null;
  token_path: string;
  before: JsonValue;
  after: JsonValue;
}

/** What one commit did to one element; null where it was not, or is no more. */
export interface LoggedElementChange {
  element_id: string;
  before: ElementPlace | null;
  after: ElementPlace | null;
}

export type ElementPlace = Omit<ElementRow, 'element_id'>;

/** The elements that one commit changed, in the order of `firstElementChanges`, cut as it cuts. */
export interface LoggedElementChanges {
  element_changes: LoggedElementChange[];
  /** Whether there were more. */
  truncated: boolean;
}

/** A stored value with the canvas, or the layer, that holds it. */
export interface HeldValue extends ValueRow {
  canvas_id: string;
}

/** One commit of a canvas. */
export interface CanvasLogRow extends LoggedElementChanges {
  rev: number;
  event_id: string;
  /** The command's type. */
  type: string;
  /** The command's args, as they came. */
  args: JsonValue;
  actor: Actor | null;
  at: string;
  contract_version: string;
  /** What the commit gave as `answer`; null when it gave nothing. */
  answer: JsonValue;
  /**
   * By element (the root first), then path, by their bytes. Values that went with a removed element
   * stand here too; what was unset and stays so does not.
   */
  changes: LoggedChange[];
}
