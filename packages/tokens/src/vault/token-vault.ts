import type {
  Actor,
  Breakpoint,
  Canvas,
  CanvasList,
  Command,
  NewCanvas,
  Replay,
  RevisionResult,
  Scope,
  Snapshot,
  TokenCatalog,
} from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';

/** Who asks, and under which key a repeated request is known. */
export interface Asker {
  /** The authenticated caller. A command's own actor, where it names one, stands before it. */
  actor?: Actor;
  /** 1 to 200 characters. A command's own key stands before it. */
  idempotency_key?: string;
}

export interface TokenCatalogQuery {
  /** The canvas root when absent. */
  element_id?: string;
  breakpoint?: Breakpoint;
  group?: string;
  /** The head when absent. */
  rev?: number;
}

/**
 * Holds what is decided about pages: canvases, their elements and the values of their tokens.
 * Every method acts in one scope and throws EnginesErrors with the codes of TOKENS §5;
 * `canvas.not_found` wherever a canvas_id is taken. Inputs are of the contract's types already.
 */
export interface TokenVault {
  /** What may be set, and what editors need to know of it. */
  readonly catalogue: Catalogue;

  /** Throws `canvas.exists`; `idempotency.mismatch` for a key that was used for another canvas. */
  createCanvas(scope: Scope, canvas: NewCanvas, asker?: Asker): Promise<Canvas>;

  /** Newest first; `limit` is 20 unless told. Throws `cursor.invalid`. */
  listCanvases(scope: Scope, page?: { limit?: number; cursor?: string }): Promise<CanvasList>;

  getCanvas(scope: Scope, canvas_id: string): Promise<Canvas>;

  /** Deletes a canvas with its elements, values and history. */
  deleteCanvas(scope: Scope, canvas_id: string, asker?: Asker): Promise<void>;

  /**
   * Applies one command, whole or not at all. Throws `token.unknown`, `token.invalid` or
   * `token.level` with every mistake in `errors`; `element.*`; `canvas.conflict` with the members
   * of TOKENS' CanvasConflict; `idempotency.mismatch`.
   */
  apply(scope: Scope, canvas_id: string, command: Command, asker?: Asker): Promise<RevisionResult>;

  /** The canvas as it stands, or as it stood at `rev`. Throws `canvas.rev_unknown`. */
  snapshot(scope: Scope, canvas_id: string, options?: { rev?: number }): Promise<Snapshot>;

  /**
   * The commands that were applied, oldest first; `limit` is 100 unless told. Throws
   * `cursor.expired` when the canvas knows no event `after_event_id`.
   */
  replay(
    scope: Scope,
    canvas_id: string,
    options?: { after_event_id?: string; limit?: number },
  ): Promise<Replay>;

  /**
   * Every token of an element, or of the canvas root, with its value and where that comes from.
   * Throws `canvas.rev_unknown`, `element.not_found`.
   */
  tokenCatalog(scope: Scope, canvas_id: string, query?: TokenCatalogQuery): Promise<TokenCatalog>;
}
