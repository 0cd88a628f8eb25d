import type {
  Breakpoint,
  CallContext,
  Canvas,
  CanvasList,
  CommandInput,
  ContractPlan,
  DesignTokensExport,
  DesignTokensImported,
  DesignTokensImportInput,
  Explanation,
  NewCanvas,
  RedundantValues,
  Replay,
  RevisionResult,
  Scope,
  ScopeCommandInput,
  ScopeLayer,
  ScopeTokens,
  Snapshot,
  TokenCatalog,
} from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';

export interface TokenCatalogQuery {
  /** The canvas root when absent. */
  element_id?: string;
  breakpoint?: Breakpoint;
  group?: string;
  /** The head when absent. */
  rev?: number;
}

export interface ExplainQuery extends Omit<TokenCatalogQuery, 'group'> {
  /** A list's with or without its `[]`. */
  path: string;
}

/**
 * Holds what is decided about pages: canvases, their elements and the values of their tokens.
 * Every method acts in one scope and throws EnginesErrors with the codes of TOKENS §5;
 * `canvas.not_found` wherever a canvas_id is taken; `request.invalid` or `request.unknown_field`,
 * with every mistake in `errors`, where an argument is not of the contract's type, is nested
 * more than 128 deep, or holds itself.
 */
export interface TokenVault {
  /** What may be set, and what editors need to know of it. */
  readonly catalogue: Catalogue;

  /** Throws `canvas.exists`; `idempotency.mismatch` for a key that was used for another canvas. */
  createCanvas(scope: Scope, canvas: NewCanvas, context?: CallContext): Promise<Canvas>;

  /** Newest first; `limit` is 20 unless told. Throws `cursor.invalid`. */
  listCanvases(scope: Scope, page?: { limit?: number; cursor?: string }): Promise<CanvasList>;

  getCanvas(scope: Scope, canvas_id: string): Promise<Canvas>;

  /** Deletes a canvas with its elements, values and history. */
  deleteCanvas(scope: Scope, canvas_id: string, context?: CallContext): Promise<void>;

  /**
   * Applies one command, whole or not at all; of a dry run, tells what it would do. Throws
   * `token.unknown`, `token.invalid` or `token.level` with every mistake in `errors`; `element.*`;
   * `revert.invalid`; `canvas.rev_unknown`; `layer.unknown`; `layer.conflict`; `canvas.conflict`
   * with the members of TOKENS' CanvasConflict; `idempotency.mismatch`.
   */
  apply(
    scope: Scope,
    canvas_id: string,
    command: CommandInput,
    context?: CallContext,
  ): Promise<RevisionResult>;

  /**
   * Applies one command to the values that a layer has for all of its canvases, as `apply` does.
   * Throws `layer.unknown` for the surface's where the scope names none.
   */
  applyScope(
    scope: Scope,
    layer: ScopeLayer,
    command: ScopeCommandInput,
    context?: CallContext,
  ): Promise<RevisionResult>;

  /**
   * The values of a layer as they stand, or as they stood at `rev`; one that was never written
   * stands at revision 0. Throws `layer.unknown`, `canvas.rev_unknown`.
   */
  scopeTokens(scope: Scope, layer: ScopeLayer, options?: { rev?: number }): Promise<ScopeTokens>;

  /** The canvas as it stands, or as it stood at `rev`. Throws `canvas.rev_unknown`. */
  snapshot(scope: Scope, canvas_id: string, options?: { rev?: number }): Promise<Snapshot>;

  /**
   * The commands that were applied, oldest first; `limit` is 100 unless told. Throws
   * `cursor.expired` when the log knows no event `after_event_id`, or no longer.
   */
  replay(
    scope: Scope,
    canvas_id: string,
    options?: { after_event_id?: string; limit?: number },
  ): Promise<Replay>;

  /**
   * Every token of an element, or of the canvas root, with its value and where that comes from.
   * The layers are read as they stand, or, with `rev`, as they stood when that revision was made.
   * Throws `canvas.rev_unknown`, `element.not_found`; `request.invalid` for a group that no token is in.
   */
  tokenCatalog(scope: Scope, canvas_id: string, query?: TokenCatalogQuery): Promise<TokenCatalog>;

  /**
   * One token's value with the whole ladder that it came down, the strongest rung first. Throws
   * `canvas.rev_unknown`, `element.not_found`, `token.unknown`, `token.level`.
   */
  explainToken(scope: Scope, canvas_id: string, query: ExplainQuery): Promise<Explanation>;

  /** The values that may be unset and nothing looks different. */
  listRedundantValues(scope: Scope, canvas_id: string): Promise<RedundantValues>;

  /**
   * The stored values of the project's canvases and layers that this catalogue would refuse, each
   * with a proposal; `limit` is how many values a page looks at, 500 unless told. Throws
   * `cursor.invalid`.
   */
  planContract(scope: Scope, page?: { limit?: number; cursor?: string }): Promise<ContractPlan>;

  /**
   * Takes a document of the Design Tokens Format over as one `set_tokens` on the canvas root, and
   * keeps it with the revision that it makes. `result` is null when it sets nothing: then nothing
   * is kept. A key stands for the whole input. Throws `design_tokens.invalid`, `token.invalid` or
   * `token.unknown` with every mistake of the document in `errors`, and what `apply` throws.
   */
  importDesignTokens(
    scope: Scope,
    canvas_id: string,
    input: DesignTokensImportInput,
    context?: CallContext,
  ): Promise<DesignTokensImported>;

  /**
   * What is set on the canvas root as a document of the Design Tokens Format, written on the one
   * that was imported last. An import of it sets the same again.
   */
  exportDesignTokens(scope: Scope, canvas_id: string): Promise<DesignTokensExport>;

  /** As `importDesignTokens`, into a layer. Throws `layer.unknown`. */
  importScopeDesignTokens(
    scope: Scope,
    layer: ScopeLayer,
    input: DesignTokensImportInput,
    context?: CallContext,
  ): Promise<DesignTokensImported>;

  /** The values of a layer as a document of the Design Tokens Format. Throws `layer.unknown`. */
  exportScopeDesignTokens(scope: Scope, layer: ScopeLayer): Promise<DesignTokensExport>;
}
