import { EnginesError } from '@northstar/contracts';
import type { EventDraft, Idempotency, JsonValue, Scope } from '@northstar/contracts';
import type { CanvasPage, CanvasRepository, CommitKey } from '../ports/canvas-repository.js';
import type { CommitOutcome, DocumentCommit } from '../ports/document-commit.js';
import {
  canvasRef,
  documentKey,
  isLayerInScope,
  layersOf,
  type DocumentRef,
  type LayerRef,
} from '../ports/document-ref.js';
import type {
  CanvasRow,
  CanvasSnapshot,
  GroupedCanvases,
  LayerSnapshot,
  LogRow,
  NewCanvasRow,
  StoredValueKey,
  StoredValueRow,
} from '../ports/document-rows.js';
import { ascending } from '../ports/token-address.js';
import { groupCanvases } from './group-canvases.js';
import { MemoryDocument } from './memory-document.js';
import {
  byDocumentAndAddress,
  isAllowed,
  isSeen,
  layerSnapshot,
  newestFirst,
  rowOf,
  type MemoryProject,
  type Stored,
  type StoredCanvas,
  type StoredLayer,
} from './stored-documents.js';

/**
 * Called with the events of a change before it is made; when it throws, the change is not made.
 * A change of a tenant's layer calls it for each of the tenant's projects, its own first.
 */
export type OnEvents = (scope: Scope, events: readonly EventDraft[]) => void;

export interface MemoryCanvasRepositoryOptions {
  onEvents?: OnEvents;
}

/**
 * Canvases in the memory of one process, for services and tests without a database. Passes the
 * conformance suite; its data is lost when the process ends.
 */
export class MemoryCanvasRepository implements CanvasRepository {
  readonly #projects = new Map<string, MemoryProject>();
  readonly #tenantLayers = new Map<string, StoredLayer>();
  readonly #onEvents: OnEvents;

  constructor(options: MemoryCanvasRepositoryOptions = {}) {
    this.#onEvents = options.onEvents ?? (() => undefined);
  }

  async createCanvas(
    scope: Scope,
    canvas: NewCanvasRow,
    event: EventDraft,
    idempotency?: Idempotency,
  ): Promise<{ canvas: CanvasRow; replayed: boolean }> {
    const project = this.#project(scope);
    const created = idempotency && project.created.get(idempotency.key);
    if (created) {
      if (created.fingerprint === idempotency.fingerprint) {
        return { canvas: structuredClone(created.canvas), replayed: true };
      }
      throw new EnginesError(
        'idempotency.mismatch',
        `The key ${idempotency.key} was used for another canvas`,
      );
    }
    const { canvas_id, created_at } = canvas;
    if (project.canvases.has(canvas_id)) {
      throw new EnginesError('canvas.exists', `Canvas ${canvas_id} exists already`);
    }
    this.#append(scope, [{ event, document: canvasRef(canvas_id) }]);
    const stored: StoredCanvas = {
      ref: canvasRef(canvas_id),
      canvas: structuredClone({ ...canvas, surface_id: scope.surface_id ?? null }),
      document: new MemoryDocument(created_at),
    };
    project.canvases.set(canvas_id, stored);
    if (idempotency) {
      const { key, fingerprint } = idempotency;
      project.created.set(key, { fingerprint, canvas: rowOf(stored) });
    }
    return { canvas: rowOf(stored), replayed: false };
  }

  async getCanvas(scope: Scope, canvas_id: string): Promise<CanvasRow | null> {
    const found = this.#canvas(scope, canvas_id);
    return found === undefined ? null : rowOf(found);
  }

  async listCanvases(scope: Scope, { limit, after }: CanvasPage): Promise<CanvasRow[]> {
    return this.#canvases(scope)
      .map(rowOf)
      .filter((row) => after === undefined || newestFirst(after, row) < 0)
      .sort(newestFirst)
      .slice(0, limit);
  }

  async deleteCanvas(scope: Scope, canvas_id: string, event: EventDraft): Promise<boolean> {
    if (this.#canvas(scope, canvas_id) === undefined) return false;
    this.#append(scope, [{ event, document: canvasRef(canvas_id) }]);
    this.#project(scope).canvases.delete(canvas_id);
    return true;
  }

  async commit(scope: Scope, ref: DocumentRef, commit: DocumentCommit): Promise<CommitOutcome> {
    const first = this.#findOrNew(scope, ref, commit.at);
    if (first === undefined) return { status: 'missing' };
    const { idempotency, accompanying, event } = commit;
    const used = idempotency && first.document.findKey(idempotency.key);
    if (used) return { status: 'replayed', ...used };
    const { head_rev } = first.document;
    if (commit.base_rev !== head_rev) return { status: 'conflict', head_rev };
    if (!isAllowed(first, commit)) return { status: 'precondition_failed' };
    if (accompanying === undefined) {
      const project_seq = this.#append(scope, [{ event, document: ref }]);
      this.#store(scope, first);
      return { status: 'committed', project_seq, ...first.document.write(commit) };
    }

    const second = this.#findOrNew(scope, accompanying.layer, commit.at);
    if (second === undefined) return { status: 'missing' };
    const { head_rev: layer_rev } = second.document;
    if (accompanying.base_rev !== undefined && accompanying.base_rev !== layer_rev) {
      return { status: 'accompanying_conflict', head_rev: layer_rev };
    }
    const { at, actor, contract_version } = commit;
    const project_seq = this.#append(scope, [
      { event, document: ref },
      { event: accompanying.event(layer_rev + 1), document: accompanying.layer },
    ]);
    this.#store(scope, first);
    this.#store(scope, second);
    return {
      status: 'committed',
      project_seq,
      ...first.document.write(commit),
      accompanying: second.document.write({ ...accompanying, at, actor, contract_version }),
    };
  }

  async readCanvas(
    scope: Scope,
    canvas_id: string,
    options: { rev?: number; values?: boolean } = {},
  ): Promise<CanvasSnapshot | null> {
    const found = this.#canvas(scope, canvas_id);
    return found === undefined ? null : { canvas: rowOf(found), ...found.document.read(options) };
  }

  async readLayer(
    scope: Scope,
    layer: LayerRef,
    options: { rev?: number; values?: boolean } = {},
  ): Promise<LayerSnapshot | null> {
    const found = this.#layer(scope, layer);
    return found === undefined ? null : layerSnapshot(found, options);
  }

  async readLayers(
    scope: Scope,
    options: { at?: string } | { surfaces: number } = {},
  ): Promise<LayerSnapshot[]> {
    const layers = layersOf(scope).flatMap((ref) => this.#layer(scope, ref) ?? []);
    if ('surfaces' in options) {
      const surfaces = [...this.#project(scope).layers.values()]
        .filter(({ ref }) => ref.kind === 'surface_layer' && scope.surface_id === undefined)
        .sort((a, b) => ascending(a.ref.id, b.ref.id))
        .slice(0, options.surfaces);
      return [...layers, ...surfaces].map((layer) => layerSnapshot(layer));
    }
    const { at } = options;
    return layers.flatMap((layer) => {
      const rev = at === undefined ? layer.document.head_rev : layer.document.revAt(at);
      return rev === undefined ? [] : [layerSnapshot(layer, { rev })];
    });
  }

  async readLog(
    scope: Scope,
    ref: DocumentRef,
    { after_rev, limit }: { after_rev: number; limit: number },
  ): Promise<LogRow[]> {
    const log = this.#find(scope, ref)?.document.log ?? [];
    return structuredClone(log.filter(({ rev }) => rev > after_rev).slice(0, limit));
  }

  async findCommit(
    scope: Scope,
    ref: DocumentRef,
    key: CommitKey,
  ): Promise<{ logged: LogRow; fingerprint: string | null } | null> {
    const document = this.#find(scope, ref)?.document;
    if ('idempotency_key' in key) return document?.findKey(key.idempotency_key) ?? null;
    const logged = document?.log.find(({ event_id }) => event_id === key.event_id);
    if (document === undefined || logged === undefined) return null;
    return { logged: structuredClone(logged), fingerprint: document.fingerprintOf(logged.rev) };
  }

  async readImport(scope: Scope, ref: DocumentRef, rev: number): Promise<JsonValue | null> {
    return this.#find(scope, ref)?.document.importedAt(rev) ?? null;
  }

  async groupCanvases(
    scope: Scope,
    token_paths: readonly string[],
    { except, ...limit }: Parameters<CanvasRepository['groupCanvases']>[2],
  ): Promise<GroupedCanvases> {
    const canvases = this.#canvases(scope)
      .filter(({ canvas }) => canvas.canvas_id !== except)
      .map(({ canvas, document }) => ({ ...canvas, values: document.rootValues(token_paths) }));
    return groupCanvases(canvases, limit);
  }

  async scanValues(
    scope: Scope,
    { limit, after }: { limit: number; after?: StoredValueKey },
  ): Promise<StoredValueRow[]> {
    const layers = [...this.#project(scope).layers.values(), ...this.#tenantLayers.values()];
    return [...this.#canvases(scope), ...layers.filter(({ ref }) => isLayerInScope(scope, ref))]
      .flatMap(({ ref, document }) =>
        document.read().values.map((row) => ({ ...row, document: ref })),
      )
      .filter((row) => after === undefined || byDocumentAndAddress(after, row) < 0)
      .sort(byDocumentAndAddress)
      .slice(0, limit);
  }

  async trimLogs(before: string): Promise<number> {
    const canvases = [...this.#projects.values()].flatMap((project) => [
      ...project.canvases.values(),
    ]);
    return canvases.reduce((sum, { document }) => sum + document.trim(before), 0);
  }

  /** Appends events to the logs they belong to; returns the first one's number in the scope's log. */
  #append(scope: Scope, events: readonly { event: EventDraft; document: DocumentRef }[]): number {
    const own = this.#project(scope);
    const first = own.seq + 1;
    this.#emit(
      own,
      events.map(({ event }) => event),
    );
    const shared = events
      .filter(({ document }) => document.kind === 'tenant_layer')
      .map(({ event }) => event);
    for (const project of this.#projects.values()) {
      const isSibling = project !== own && project.scope.tenant_id === scope.tenant_id;
      if (isSibling && project.seq > 0 && shared.length > 0) this.#emit(project, shared);
    }
    return first;
  }

  #emit(project: MemoryProject, events: readonly EventDraft[]): void {
    this.#onEvents(project.scope, structuredClone(events));
    project.seq += events.length;
  }

  #canvases(scope: Scope): StoredCanvas[] {
    return [...this.#project(scope).canvases.values()].filter((stored) => isSeen(scope, stored));
  }

  #canvas(scope: Scope, canvas_id: string): StoredCanvas | undefined {
    const stored = this.#project(scope).canvases.get(canvas_id);
    return stored !== undefined && isSeen(scope, stored) ? stored : undefined;
  }

  #layer(scope: Scope, ref: LayerRef): StoredLayer | undefined {
    if (!isLayerInScope(scope, ref)) return undefined;
    return ref.kind === 'tenant_layer'
      ? this.#tenantLayers.get(ref.id)
      : this.#project(scope).layers.get(documentKey(ref));
  }

  #find(scope: Scope, ref: DocumentRef): Stored | undefined {
    return ref.kind === 'canvas' ? this.#canvas(scope, ref.id) : this.#layer(scope, ref);
  }

  /** Finds a document to write to. A layer that was never written is new; `#store` keeps it. */
  #findOrNew(scope: Scope, ref: DocumentRef, at: string): Stored | undefined {
    const found = this.#find(scope, ref);
    if (found !== undefined || ref.kind === 'canvas') return found;
    if (!isLayerInScope(scope, ref)) return undefined;
    return { ref, canvas: null, document: new MemoryDocument(at) };
  }

  #store(scope: Scope, stored: Stored): void {
    if (stored.canvas !== null) return;
    if (stored.ref.kind === 'tenant_layer') this.#tenantLayers.set(stored.ref.id, stored);
    else this.#project(scope).layers.set(documentKey(stored.ref), stored);
  }

  #project({ tenant_id, project_id }: Scope): MemoryProject {
    const key = JSON.stringify([tenant_id, project_id]);
    const project = this.#projects.get(key) ?? {
      scope: { tenant_id, project_id },
      seq: 0,
      canvases: new Map(),
      layers: new Map(),
      created: new Map(),
    };
    this.#projects.set(key, project);
    return project;
  }
}
