import { EnginesError } from '@northstar/contracts';
import type { EventDraft, Once, Scope } from '@northstar/contracts';
import type { CanvasCommit, CommitOutcome } from '../ports/canvas-commit.js';
import type { CanvasPage, CanvasRepository } from '../ports/canvas-repository.js';
import type { CanvasLogRow, CanvasRow, CanvasState, NewCanvasRow } from '../ports/canvas-rows.js';
import { MemoryCanvas } from './memory-canvas.js';

/** Called with the events of a change before it is made; when it throws, the change is not made. */
export type OnEvents = (scope: Scope, events: readonly EventDraft[]) => void;

export interface MemoryCanvasRepositoryOptions {
  onEvents?: OnEvents;
}

interface Project {
  /** How many events it has had. */
  seq: number;
  canvases: Map<string, MemoryCanvas>;
  made: Map<string, { fingerprint: string; canvas: CanvasRow }>;
}

/**
 * Canvases in the memory of one process, for a service or a test that needs no database. Passes
 * the conformance suite; what it holds ends with the process.
 */
export class MemoryCanvasRepository implements CanvasRepository {
  readonly #projects = new Map<string, Project>();
  readonly #onEvents: OnEvents;

  constructor(options: MemoryCanvasRepositoryOptions = {}) {
    this.#onEvents = options.onEvents ?? (() => undefined);
  }

  async createCanvas(
    scope: Scope,
    canvas: NewCanvasRow,
    event: EventDraft,
    once?: Once,
  ): Promise<{ canvas: CanvasRow; replayed: boolean }> {
    const project = this.#project(scope);
    const made = once && project.made.get(once.key);
    if (made) {
      if (made.fingerprint === once.fingerprint) {
        return { canvas: structuredClone(made.canvas), replayed: true };
      }
      throw new EnginesError('idempotency.mismatch', `The key ${once.key} made another canvas`);
    }
    if (project.canvases.has(canvas.canvas_id)) {
      throw new EnginesError('canvas.exists', `There is a canvas ${canvas.canvas_id}`);
    }
    const row = structuredClone<CanvasRow>({
      ...canvas,
      surface_id: scope.surface_id ?? null,
      head_rev: 0,
      head_event_id: null,
      updated_at: canvas.created_at,
    });
    this.#append(scope, event);
    project.canvases.set(canvas.canvas_id, new MemoryCanvas(row));
    if (once) project.made.set(once.key, { fingerprint: once.fingerprint, canvas: row });
    return { canvas: structuredClone(row), replayed: false };
  }

  async getCanvas(scope: Scope, canvas_id: string): Promise<CanvasRow | null> {
    return this.#find(scope, canvas_id)?.row ?? null;
  }

  async listCanvases(scope: Scope, { limit, after }: CanvasPage): Promise<CanvasRow[]> {
    return [...this.#project(scope).canvases.values()]
      .map(({ row }) => row)
      .filter(
        (row) => isVisible(scope, row) && (after === undefined || newestFirst(after, row) < 0),
      )
      .sort(newestFirst)
      .slice(0, limit);
  }

  async deleteCanvas(scope: Scope, canvas_id: string, event: EventDraft): Promise<boolean> {
    if (this.#find(scope, canvas_id) === undefined) return false;
    this.#append(scope, event);
    this.#project(scope).canvases.delete(canvas_id);
    return true;
  }

  async commit(scope: Scope, canvas_id: string, commit: CanvasCommit): Promise<CommitOutcome> {
    const canvas = this.#find(scope, canvas_id);
    if (canvas === undefined) return { status: 'missing' };
    return canvas.commit(commit, () => this.#append(scope, commit.event));
  }

  async readCanvas(
    scope: Scope,
    canvas_id: string,
    { rev, values = true }: { rev?: number; values?: boolean } = {},
  ): Promise<CanvasState | null> {
    return this.#find(scope, canvas_id)?.read(rev, values) ?? null;
  }

  async readLog(
    scope: Scope,
    canvas_id: string,
    { after_rev, limit }: { after_rev: number; limit: number },
  ): Promise<CanvasLogRow[]> {
    const log = this.#find(scope, canvas_id)?.log ?? [];
    return structuredClone(log.slice(after_rev, after_rev + limit));
  }

  async findLogEvent(
    scope: Scope,
    canvas_id: string,
    event_id: string,
  ): Promise<CanvasLogRow | null> {
    const log = this.#find(scope, canvas_id)?.log ?? [];
    return structuredClone(log.find((row) => row.event_id === event_id) ?? null);
  }

  #append(scope: Scope, event: EventDraft): number {
    this.#onEvents(scope, [structuredClone(event)]);
    const project = this.#project(scope);
    project.seq += 1;
    return project.seq;
  }

  #find(scope: Scope, canvas_id: string): MemoryCanvas | undefined {
    const canvas = this.#project(scope).canvases.get(canvas_id);
    return canvas !== undefined && isVisible(scope, canvas.row) ? canvas : undefined;
  }

  #project({ tenant_id, project_id }: Scope): Project {
    const key = JSON.stringify([tenant_id, project_id]);
    const project = this.#projects.get(key) ?? { seq: 0, canvases: new Map(), made: new Map() };
    this.#projects.set(key, project);
    return project;
  }
}

function isVisible(scope: Scope, row: CanvasRow): boolean {
  return (
    row.surface_id === null || scope.surface_id === undefined || row.surface_id === scope.surface_id
  );
}

type Place = Pick<CanvasRow, 'created_at' | 'canvas_id'>;

function newestFirst(a: Place, b: Place): number {
  if (a.created_at !== b.created_at) return a.created_at > b.created_at ? -1 : 1;
  if (a.canvas_id === b.canvas_id) return 0;
  return a.canvas_id > b.canvas_id ? -1 : 1;
}
