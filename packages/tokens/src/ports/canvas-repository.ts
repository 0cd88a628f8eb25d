import type { EventDraft, JsonValue, Idempotency, Scope } from '@northstar/contracts';
import type { CanvasCommit, CommitOutcome } from './canvas-commit.js';
import type {
  CanvasLogRow,
  CanvasRow,
  CanvasState,
  HeldValue,
  NewCanvasRow,
} from './canvas-rows.js';
import type { GatheredCanvases } from './gathered-canvases.js';

export interface CanvasPage {
  limit: number;
  /** The last canvas of the page before. */
  after?: { created_at: string; canvas_id: string };
}

/**
 * What the TokenVault needs of a database. Every method acts inside one tenant's project and
 * sees nothing else; each is one transaction. A scope with a surface sees that surface's
 * canvases and those of none; a canvas made under a surface belongs to it. Past revisions stay
 * readable: a driver keeps values and elements with the revisions that they held from and until.
 */
export interface CanvasRepository {
  /**
   * Stores a canvas at revision 0 and appends its event. Throws `canvas.exists` when the project
   * has one of that id, on whatever surface. With `idempotency`, a repeated key gives the first canvas
   * again and `replayed: true`; another fingerprint throws `idempotency.mismatch`.
   */
  createCanvas(
    scope: Scope,
    canvas: NewCanvasRow,
    event: EventDraft,
    idempotency?: Idempotency,
  ): Promise<{ canvas: CanvasRow; replayed: boolean }>;

  getCanvas(scope: Scope, canvas_id: string): Promise<CanvasRow | null>;

  /** The latest made first; of those made at one moment, the greater canvas_id (by its bytes). */
  listCanvases(scope: Scope, page: CanvasPage): Promise<CanvasRow[]>;

  /** Deletes the canvas and all that is its own, and appends the event; false when there was none. */
  deleteCanvas(scope: Scope, canvas_id: string, event: EventDraft): Promise<boolean>;

  /**
   * Writes a commit whole or not at all: head_rev compared with base_rev and raised by one,
   * elements and values written, log row and event appended. Of several commits for one revision
   * exactly one is committed and the others conflict.
   *
   * An idempotency key is looked at before base_rev: of all commits with one key on one canvas
   * one is committed and all others, racing or late, are `replayed`, whatever their fingerprint.
   *
   * A layer's id (see `layerId`) is a document too. The event of a commit to the tenant's layer is
   * appended to the log of each of the tenant's projects.
   */
  commit(scope: Scope, canvas_id: string, commit: CanvasCommit): Promise<CommitOutcome>;

  /**
   * The canvas with its elements and values as they stood at `rev`: of the same moment, and of
   * the head when `rev` is absent or beyond it (the state's own `rev` tells). With
   * `values: false` the values are left out and the list is empty. With `around`, the elements
   * that are neither that one nor around it may be left out with their values, so that reading
   * one element costs the same on a large canvas; where it is null, all may be.
   */
  readCanvas(
    scope: Scope,
    canvas_id: string,
    options?: { rev?: number; values?: boolean; around?: string | null },
  ): Promise<CanvasState | null>;

  /** Commits with a revision greater than after_rev, oldest first; none when there is no canvas. */
  readLog(
    scope: Scope,
    canvas_id: string,
    options: { after_rev: number; limit: number },
  ): Promise<CanvasLogRow[]>;

  findLogEvent(scope: Scope, canvas_id: string, event_id: string): Promise<CanvasLogRow | null>;

  /** The commit that used an idempotency key on this canvas, and for what. */
  findLogKey(
    scope: Scope,
    canvas_id: string,
    key: string,
  ): Promise<{ logged: CanvasLogRow; fingerprint: string } | null>;

  /**
   * What the newest commit that gave `imported`, of those up to the revision `rev`, gave; null when
   * there is none.
   */
  readImport(scope: Scope, canvas_id: string, rev: number): Promise<JsonValue | null>;

  /**
   * The layers that hold for a scope, weakest first (tenant, project, surface where the scope
   * names one), those that were never written left out: as they stand now, or as they stood at
   * that moment (RFC 3339).
   */
  readLayers(scope: Scope, options?: { at?: string }): Promise<CanvasState[]>;

  /**
   * The layers of surfaces, as they stand, by their ids, the first `limit`: those that the scope
   * sees and that were ever written.
   */
  readSurfaceLayers(scope: Scope, options: { limit: number }): Promise<CanvasState[]>;

  /**
   * The canvases of the scope, but for `except`, gathered by their kind, their surface and what
   * their roots hold at these paths: a layer's value makes of alike ones alike ones. No more groups
   * than `groups` are told apart, and no more than `named` ids are named of each.
   */
  gatherCanvases(
    scope: Scope,
    token_paths: readonly string[],
    options: { groups: number; named: number; except?: string },
  ): Promise<GatheredCanvases>;

  /** Present values of all the scope's canvases and layers, by canvas_id, element (root first), path. */
  scanValues(
    scope: Scope,
    page: {
      limit: number;
      after?: Pick<HeldValue, 'canvas_id' | 'element_id' | 'token_path'>;
    },
  ): Promise<HeldValue[]>;

  /**
   * Forgets log rows of all tenants' canvases from before that moment (RFC 3339), but never a
   * canvas's newest; raises their horizon_rev; returns how many. No snapshot changes by it, of
   * whatever revision. Idempotency keys are forgotten with their rows. Layers keep their logs.
   */
  trimLogs(before: string): Promise<number>;
}
