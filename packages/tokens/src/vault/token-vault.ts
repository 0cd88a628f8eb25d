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
  /** Default: the canvas root. */
  element_id?: string;
  breakpoint?: Breakpoint;
  group?: string;
  /** Default: the head. */
  rev?: number;
}

export interface ExplainQuery extends Omit<TokenCatalogQuery, 'group'> {
  /** The path of a list may be written with or without its `[]`. */
  path: string;
}

/**
 * Stores canvases, their elements and the values of their tokens, and resolves these.
 *
 * Every method works in one scope and throws an EnginesError with a code of TOKENS §5:
 * `canvas.not_found` for an unknown canvas_id; `request.invalid` or `request.unknown_field`, with
 * all problems in `errors`, when an argument does not have the contract's type or is nested more
 * than 128 deep.
 */
export interface TokenVault {
  /** The tokens that may be set, with what editors need to know about them. */
  readonly catalogue: Catalogue;

  /** Throws `canvas.exists`, and `idempotency.mismatch` for a key that was used for another canvas. */
  createCanvas(scope: Scope, canvas: NewCanvas, context?: CallContext): Promise<Canvas>;

  /** Lists canvases, newest first. Default limit: 20. Throws `cursor.invalid`. */
  listCanvases(scope: Scope, page?: { limit?: number; cursor?: string }): Promise<CanvasList>;

  getCanvas(scope: Scope, canvas_id: string): Promise<Canvas>;

  /** Deletes a canvas with its elements, values and history. */
  deleteCanvas(scope: Scope, canvas_id: string, context?: CallContext): Promise<void>;

  /**
   * Applies all of a command or nothing; a dry run returns what the command would do. Throws
   * `token.unknown`, `token.invalid` or `token.level` with all problems in `errors`; `element.*`;
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
   * Applies a command to the values of a layer, which apply to all of its canvases; see `apply`.
   * Throws `layer.unknown` for the surface's layer when the scope names no surface.
   */
  applyScope(
    scope: Scope,
    layer: ScopeLayer,
    command: ScopeCommandInput,
    context?: CallContext,
  ): Promise<RevisionResult>;

  /**
   * Returns the values of a layer now, or at `rev`. A layer that was never written is at revision 0.
   * Throws `layer.unknown`, `canvas.rev_unknown`.
   */
  scopeTokens(scope: Scope, layer: ScopeLayer, options?: { rev?: number }): Promise<ScopeTokens>;

  /** Returns a canvas now, or at `rev`. Throws `canvas.rev_unknown`. */
  snapshot(scope: Scope, canvas_id: string, options?: { rev?: number }): Promise<Snapshot>;

  /**
   * Lists the commands that were applied, oldest first. Default limit: 100. Throws `cursor.expired`
   * when the log does not have the event `after_event_id`.
   */
  replay(
    scope: Scope,
    canvas_id: string,
    options?: { after_event_id?: string; limit?: number },
  ): Promise<Replay>;

  /**
   * Returns every token of an element, or of the canvas root, with its value and source. With `rev`,
   * layers are read as they were when that revision was made. Throws `canvas.rev_unknown`,
   * `element.not_found`, and `request.invalid` for a group without tokens.
   */
  tokenCatalog(scope: Scope, canvas_id: string, query?: TokenCatalogQuery): Promise<TokenCatalog>;

  /**
   * Returns one token's value with every rung of its ladder, strongest first. Throws
   * `canvas.rev_unknown`, `element.not_found`, `token.unknown`, `token.level`.
   */
  explainToken(scope: Scope, canvas_id: string, query: ExplainQuery): Promise<Explanation>;

  /** Lists the values that can be unset without changing any resolved value. */
  listRedundantValues(scope: Scope, canvas_id: string): Promise<RedundantValues>;

  /**
   * Lists the stored values of the project's canvases and layers that this catalogue does not
   * accept, each with a proposal. `limit` is the number of values that one page checks. Default
   * limit: 500. Throws `cursor.invalid`.
   */
  planContract(scope: Scope, page?: { limit?: number; cursor?: string }): Promise<ContractPlan>;

  /**
   * Imports a document of the Design Tokens Format as one `set_tokens` on the canvas root, and
   * stores the document with the revision. When the document sets no token, `result` is null and
   * nothing is stored. An idempotency key identifies the whole input. Throws
   * `design_tokens.invalid`, `token.invalid` or `token.unknown` with all problems in `errors`, and
   * what `apply` throws.
   */
  importDesignTokens(
    scope: Scope,
    canvas_id: string,
    input: DesignTokensImportInput,
    context?: CallContext,
  ): Promise<DesignTokensImported>;

  /**
   * Exports the values of the canvas root as a document of the Design Tokens Format, based on the
   * newest imported one. Importing it sets the same values.
   */
  exportDesignTokens(scope: Scope, canvas_id: string): Promise<DesignTokensExport>;

  /** Imports into a layer; see `importDesignTokens`. Throws `layer.unknown`. */
  importScopeDesignTokens(
    scope: Scope,
    layer: ScopeLayer,
    input: DesignTokensImportInput,
    context?: CallContext,
  ): Promise<DesignTokensImported>;

  /** Exports the values of a layer; see `exportDesignTokens`. Throws `layer.unknown`. */
  exportScopeDesignTokens(scope: Scope, layer: ScopeLayer): Promise<DesignTokensExport>;
}
