import type { CanvasKind, ElementKind, SchemaRef, Scope, TemplateKind } from '@northstar/contracts';

/** What an editor offers for elements of one kind. */
export interface BlockSchema {
  kind: 'block';
  ref: SchemaRef;
  element_kind: ElementKind;
  /** The groups of the tokens that can be set on it, in the contract's order. */
  groups: readonly string[];
}

/** What a new canvas starts with. */
export interface LayoutSchema {
  kind: 'layout';
  ref: SchemaRef;
  canvas_kind: CanvasKind;
  /** Null for the layout of canvases without a template. */
  template_kind: TemplateKind | null;
}

export type Schema = BlockSchema | LayoutSchema;

export interface SchemaOptions {
  /** A commit, or another name that the store resolves to one. Default: the newest commit. */
  ref?: string;
}

/**
 * Block and layout schemas, each at a commit. A schema at a commit never changes, so a canvas that
 * stores a SchemaRef can be read with the schemas it was created with.
 */
export interface SchemaStore {
  /** Lists the schemas of a commit, by schema_id. Returns null for an unknown ref. */
  listSchemas(scope: Scope, options?: SchemaOptions): Promise<SchemaRef[] | null>;

  /** Returns null for an unknown schema or ref. */
  readSchema(scope: Scope, schema_id: string, options?: SchemaOptions): Promise<Schema | null>;

  /** Returns the newest layout for a new canvas; null when the store has none for it. */
  findLayout(
    scope: Scope,
    canvas: { kind: CanvasKind; template_kind: TemplateKind | null },
  ): Promise<SchemaRef | null>;
}
