import type { EventDraft, Idempotency, JsonValue, Scope } from '@northstar/contracts';
import type { CommitOutcome, DocumentCommit } from './document-commit.js';
import type { DocumentRef, LayerRef } from './document-ref.js';
import type {
  CanvasRow,
  CanvasSnapshot,
  GroupedCanvases,
  LayerSnapshot,
  LogRow,
  NewCanvasRow,
  StoredValueKey,
  StoredValueRow,
} from './document-rows.js';

export interface CanvasPage {
  limit: number;
  /** The last canvas of the previous page. */
  after?: { created_at: string; canvas_id: string };
}

/** Finds one commit of a document. */
export type CommitKey = { event_id: string } | { idempotency_key: string };

/**
 * What the TokenVault needs of a database: canvases and layers with all of their revisions. Every
 * method works inside the scope's tenant and project and sees nothing else; each is one
 * transaction. A scope with a surface sees that surface's canvases and those of no surface; a
 * canvas created under a surface belongs to it. Past revisions stay readable: a driver stores
 * with each element and value the revisions from and until which it was so.
 */
export interface CanvasRepository {
  /**
   * Stores a canvas at revision 0 and appends its event. Throws `canvas.exists` when the project
   * has a canvas with that id, on any surface. With `idempotency`, a repeated key returns the first
   * canvas and `replayed: true`; another fingerprint throws `idempotency.mismatch`.
   */
  createCanvas(
    scope: Scope,
    canvas: NewCanvasRow,
    event: EventDraft,
    idempotency?: Idempotency,
  ): Promise<{ canvas: CanvasRow; replayed: boolean }>;

  getCanvas(scope: Scope, canvas_id: string): Promise<CanvasRow | null>;

  /** Lists canvases, newest first; those created at the same time by descending canvas_id (bytes). */
  listCanvases(scope: Scope, page: CanvasPage): Promise<CanvasRow[]>;

  /**
   * Deletes the canvas with its elements, values and log, and appends the event. Returns false when
   * the canvas does not exist.
   */
  deleteCanvas(scope: Scope, canvas_id: string, event: EventDraft): Promise<boolean>;

  /**
   * Writes all of a commit or nothing: compares the head revision with base_rev and raises it by
   * one, writes elements and values, and appends the log row and the event. Of several commits for
   * one revision exactly one is committed and the others conflict.
   *
   * An idempotency key is compared before base_rev: of all commits to one document with one key one
   * is committed and the others, concurrent or later, are `replayed`, whatever their fingerprint.
   *
   * The event of a commit to the tenant's layer is appended to the logs of all of the tenant's
   * projects.
   */
  commit(scope: Scope, document: DocumentRef, commit: DocumentCommit): Promise<CommitOutcome>;

  /**
   * Returns the canvas with its elements and values at `rev`, all of one moment. Reads the head when
   * `rev` is absent or greater than the head; the snapshot's own `rev` is the one that was read.
   * With `values: false` the list of values is empty. With `around`, elements other than that one
   * and its ancestors may be left out with their values, so that reading one element costs the
   * same on a large canvas; with `around: null` all elements may be. Returns null when the canvas
   * does not exist.
   */
  readCanvas(
    scope: Scope,
    canvas_id: string,
    options?: { rev?: number; values?: boolean; around?: string | null },
  ): Promise<CanvasSnapshot | null>;

  /** The same for a layer. Returns null when it was never written, or is another surface's. */
  readLayer(
    scope: Scope,
    layer: LayerRef,
    options?: { rev?: number; values?: boolean },
  ): Promise<LayerSnapshot | null>;

  /**
   * Returns the layers that apply to a scope, weakest first (tenant, project, surface), without
   * those that were never written: as they are now, or as they were `at` a time (RFC 3339). With
   * `surfaces`, and when the scope names no surface, the layers of all its surfaces follow, by id,
   * at most that many; `at` does not apply then.
   */
  readLayers(
    scope: Scope,
    options?: { at?: string } | { surfaces: number },
  ): Promise<LayerSnapshot[]>;

  /** Returns commits with a revision greater than after_rev, oldest first. */
  readLog(
    scope: Scope,
    document: DocumentRef,
    options: { after_rev: number; limit: number },
  ): Promise<LogRow[]>;

  /** Returns null for an unknown key. `fingerprint` is null when the commit had no idempotency key. */
  findCommit(
    scope: Scope,
    document: DocumentRef,
    key: CommitKey,
  ): Promise<{ logged: LogRow; fingerprint: string | null } | null>;

  /**
   * Returns the `imported` document of the newest commit that had one, up to the revision `rev`;
   * null when there is none.
   */
  readImport(scope: Scope, document: DocumentRef, rev: number): Promise<JsonValue | null>;

  /**
   * Groups the scope's canvases, without `except`, by their kind, their surface and the values that
   * their roots have at these paths: a change of a layer has the same effect on all roots of a
   * group. Returns at most `groups` groups with at most `ids` canvas ids each.
   */
  groupCanvases(
    scope: Scope,
    token_paths: readonly string[],
    options: { groups: number; ids: number; except?: string },
  ): Promise<GroupedCanvases>;

  /**
   * Returns the current values of all the scope's canvases and layers, ordered by the document's
   * kind and id, then element (the root first), then path, all by bytes.
   */
  scanValues(
    scope: Scope,
    page: { limit: number; after?: StoredValueKey },
  ): Promise<StoredValueRow[]>;

  /**
   * Deletes log rows of all tenants' canvases from before that time (RFC 3339), but never a
   * canvas's newest; raises their horizon_rev; returns how many. Snapshots of all revisions stay as
   * they are. Idempotency keys are deleted with their rows. Layers keep their logs.
   */
  trimLogs(before: string): Promise<number>;
}
