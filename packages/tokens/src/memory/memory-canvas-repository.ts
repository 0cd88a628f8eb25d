import { EnginesError } from '@northstar/contracts';
import type { EventDraft, JsonValue, Idempotency, Scope, ScopeLayer } from '@northstar/contracts';
import type { CanvasCommit, CommitOutcome } from '../ports/canvas-commit.js';
import type { CanvasPage, CanvasRepository } from '../ports/canvas-repository.js';
import type {
  CanvasLogRow,
  CanvasRow,
  CanvasState,
  HeldValue,
  NewCanvasRow,
} from '../ports/canvas-rows.js';
import type { GatheredCanvases } from '../ports/gathered-canvases.js';
import { layerId, layerOf } from '../ports/layer-id.js';
import { newLayerRow, surfaceOf } from '../ports/new-layer-row.js';
import { ascending } from '../ports/value-order.js';
import { MemoryCanvas } from './memory-canvas.js';
import { gathered } from './gathered.js';
import { byAge, byPlace } from './memory-orders.js';
import { newProject, sees, type MemoryProject } from './memory-project.js';

/**
 * Called with the events of a change before it is made; when it throws, the change is not made.
 * A change of a tenant's layer tells each of its projects, the one that makes it first.
 */
export type OnEvents = (scope: Scope, events: readonly EventDraft[]) => void;

export interface MemoryCanvasRepositoryOptions {
  onEvents?: OnEvents;
}

/**
 * Canvases in the memory of one process, for a service or a test that needs no database. Passes
 * the conformance suite; what it holds ends with the process.
 */
export class MemoryCanvasRepository implements CanvasRepository {
  readonly #projects = new Map<string, MemoryProject>();
  /** The layers of tenants, by tenant. */
  readonly #tenants = new Map<string, Map<string, MemoryCanvas>>();
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
    const made = idempotency && project.made.get(idempotency.key);
    if (made) {
      if (made.fingerprint === idempotency.fingerprint) {
        return { canvas: structuredClone(made.canvas), replayed: true };
      }
      throw new EnginesError(
        'idempotency.mismatch',
        `The key ${idempotency.key} made another canvas`,
      );
    }
    if (project.canvases.has(canvas.canvas_id)) {
      throw new EnginesError('canvas.exists', `There is a canvas ${canvas.canvas_id}`);
    }
    const row = structuredClone<CanvasRow>({
      ...canvas,
      surface_id: scope.surface_id ?? null,
      head_rev: 0,
      head_event_id: null,
      horizon_rev: 0,
      updated_at: canvas.created_at,
    });
    this.#append(scope, [{ event, layer: null }]);
    project.canvases.set(canvas.canvas_id, new MemoryCanvas(row));
    if (idempotency)
      project.made.set(idempotency.key, { fingerprint: idempotency.fingerprint, canvas: row });
    return { canvas: structuredClone(row), replayed: false };
  }

  async getCanvas(scope: Scope, canvas_id: string): Promise<CanvasRow | null> {
    return this.#find(scope, canvas_id)?.row ?? null;
  }

  async listCanvases(scope: Scope, { limit, after }: CanvasPage): Promise<CanvasRow[]> {
    return this.#canvases(scope)
      .map(({ row }) => row)
      .filter((row) => after === undefined || byAge(after, row) < 0)
      .sort(byAge)
      .slice(0, limit);
  }

  async deleteCanvas(scope: Scope, canvas_id: string, event: EventDraft): Promise<boolean> {
    if (layerOf(canvas_id) !== null) return false;
    if (this.#find(scope, canvas_id) === undefined) return false;
    this.#append(scope, [{ event, layer: null }]);
    this.#project(scope).canvases.delete(canvas_id);
    return true;
  }

  async commit(scope: Scope, canvas_id: string, commit: CanvasCommit): Promise<CommitOutcome> {
    const own = this.#open(scope, canvas_id, commit.at);
    if (own === undefined) return { status: 'missing' };
    const { idempotency, accompanying, event } = commit;
    const used = idempotency && own.document.usedBy(idempotency.key);
    if (used) return { status: 'replayed', ...used };
    const { head_rev } = own.document.row;
    if (commit.base_rev !== head_rev) return { status: 'conflict', head_rev };
    if (commit.place && !own.document.allows(commit.place)) return { status: 'misplaced' };
    if (accompanying === undefined) {
      const project_seq = this.#append(scope, [{ event, layer: layerOf(canvas_id) }]);
      own.keep();
      return { status: 'committed', project_seq, ...own.document.write(commit) };
    }

    const second = this.#open(scope, accompanying.canvas_id, commit.at);
    if (second === undefined) return { status: 'missing' };
    const { head_rev: second_rev } = second.document.row;
    if (accompanying.base_rev !== undefined && accompanying.base_rev !== second_rev) {
      return { status: 'accompanying_conflict', head_rev: second_rev };
    }
    const { at, actor, contract_version } = commit;
    const project_seq = this.#append(scope, [
      { event, layer: layerOf(canvas_id) },
      { event: accompanying.event(second_rev + 1), layer: layerOf(accompanying.canvas_id) },
    ]);
    own.keep();
    second.keep();
    return {
      status: 'committed',
      project_seq,
      ...own.document.write(commit),
      accompanying: second.document.write({ ...accompanying, at, actor, contract_version }),
    };
  }

  async readCanvas(
    scope: Scope,
    canvas_id: string,
    { rev, values }: { rev?: number; values?: boolean } = {},
  ): Promise<CanvasState | null> {
    return this.#find(scope, canvas_id)?.read(rev, values) ?? null;
  }

  async readLog(
    scope: Scope,
    canvas_id: string,
    { after_rev, limit }: { after_rev: number; limit: number },
  ): Promise<CanvasLogRow[]> {
    const log = this.#find(scope, canvas_id)?.log ?? [];
    return structuredClone(log.filter(({ rev }) => rev > after_rev).slice(0, limit));
  }

  async findLogEvent(
    scope: Scope,
    canvas_id: string,
    event_id: string,
  ): Promise<CanvasLogRow | null> {
    const log = this.#find(scope, canvas_id)?.log ?? [];
    return structuredClone(log.find((row) => row.event_id === event_id) ?? null);
  }

  async findLogKey(
    scope: Scope,
    canvas_id: string,
    key: string,
  ): Promise<{ logged: CanvasLogRow; fingerprint: string } | null> {
    return this.#find(scope, canvas_id)?.usedBy(key) ?? null;
  }

  async readImport(scope: Scope, canvas_id: string, rev: number): Promise<JsonValue | null> {
    return this.#find(scope, canvas_id)?.importedAt(rev) ?? null;
  }

  async readLayers(scope: Scope, { at }: { at?: string } = {}): Promise<CanvasState[]> {
    return (['tenant', 'project', 'surface'] as const).flatMap((layer) => {
      const document = this.#find(scope, layerId(scope, layer) ?? '');
      const rev = at === undefined ? document?.row.head_rev : document?.revAt(at);
      return document === undefined || rev === undefined ? [] : [document.read(rev)];
    });
  }

  async readSurfaceLayers(scope: Scope, { limit }: { limit: number }): Promise<CanvasState[]> {
    return [...this.#project(scope).layers.values()]
      .filter(({ row }) => layerOf(row.canvas_id) === 'surface' && sees(scope, row.surface_id))
      .map((layer) => layer.read())
      .sort((a, b) => ascending(a.canvas.canvas_id, b.canvas.canvas_id))
      .slice(0, limit);
  }

  async gatherCanvases(
    scope: Scope,
    token_paths: readonly string[],
    options: Parameters<CanvasRepository['gatherCanvases']>[2],
  ): Promise<GatheredCanvases> {
    const seen = this.#canvases(scope).filter(({ row }) => row.canvas_id !== options.except);
    return gathered(seen, token_paths, options);
  }

  async scanValues(
    scope: Scope,
    { limit, after }: Parameters<CanvasRepository['scanValues']>[1],
  ): Promise<HeldValue[]> {
    const layers = [...this.#project(scope).layers.values()].filter(({ row }) =>
      sees(scope, row.surface_id),
    );
    const ofTenant = this.#find(scope, layerId(scope, 'tenant') ?? '');
    return [...this.#canvases(scope), ...layers, ...(ofTenant ? [ofTenant] : [])]
      .flatMap((document) =>
        document.read().values.map((row) => ({ ...row, canvas_id: document.row.canvas_id })),
      )
      .filter((value) => after === undefined || byPlace(after, value) < 0)
      .sort(byPlace)
      .slice(0, limit);
  }

  async trimLogs(before: string): Promise<number> {
    const canvases = [...this.#projects.values()].flatMap((project) => [
      ...project.canvases.values(),
    ]);
    return canvases.reduce((sum, canvas) => sum + canvas.trim(before), 0);
  }

  /** Puts events into the logs that they belong into; the place of the first in the scope's own. */
  #append(
    scope: Scope,
    events: readonly { event: EventDraft; layer: ScopeLayer | null }[],
  ): number {
    const own = this.#project(scope);
    const first = own.seq + 1;
    this.#tell(
      own,
      events.map(({ event }) => event),
    );
    const shared = events.filter(({ layer }) => layer === 'tenant').map(({ event }) => event);
    for (const project of this.#projects.values()) {
      const isSibling = project !== own && project.scope.tenant_id === scope.tenant_id;
      if (isSibling && project.seq > 0 && shared.length > 0) this.#tell(project, shared);
    }
    return first;
  }

  #tell(project: MemoryProject, events: readonly EventDraft[]): void {
    this.#onEvents(project.scope, structuredClone(events));
    project.seq += events.length;
  }

  /** The canvases that a scope sees. */
  #canvases(scope: Scope): MemoryCanvas[] {
    return [...this.#project(scope).canvases.values()].filter(({ row }) =>
      sees(scope, row.surface_id),
    );
  }

  #find(scope: Scope, id: string): MemoryCanvas | undefined {
    const document = this.#shelf(scope, id).get(id);
    return document !== undefined && sees(scope, document.row.surface_id) ? document : undefined;
  }

  /** A document to write to. A layer that was never written is made, and kept once it is written. */
  #open(
    scope: Scope,
    id: string,
    at: string,
  ): { document: MemoryCanvas; keep: () => void } | undefined {
    const document = this.#find(scope, id);
    if (document !== undefined) return { document, keep: () => undefined };
    if (layerOf(id) === null || !sees(scope, surfaceOf(id))) return undefined;
    const made = new MemoryCanvas(newLayerRow(id, at));
    return { document: made, keep: () => this.#shelf(scope, id).set(id, made) };
  }

  /** Where a document of that id is kept. */
  #shelf(scope: Scope, id: string): Map<string, MemoryCanvas> {
    const layer = layerOf(id);
    if (layer === null) return this.#project(scope).canvases;
    if (layer !== 'tenant') return this.#project(scope).layers;
    const shelf = this.#tenants.get(scope.tenant_id) ?? new Map<string, MemoryCanvas>();
    this.#tenants.set(scope.tenant_id, shelf);
    return shelf;
  }

  #project(scope: Scope): MemoryProject {
    const key = JSON.stringify([scope.tenant_id, scope.project_id]);
    const project = this.#projects.get(key) ?? newProject(scope);
    this.#projects.set(key, project);
    return project;
  }
}
