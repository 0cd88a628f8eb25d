import type { Scope } from '@northstar/contracts';
import type { CanvasRow } from '../ports/canvas-rows.js';
import type { MemoryCanvas } from './memory-canvas.js';

/** A project with the canvases and the layers that are its own. */
export interface MemoryProject {
  scope: Scope;
  /** How many events it has had. */
  seq: number;
  canvases: Map<string, MemoryCanvas>;
  layers: Map<string, MemoryCanvas>;
  /** The idempotency keys of creations. */
  made: Map<string, { fingerprint: string; canvas: CanvasRow }>;
}

export function newProject({ tenant_id, project_id }: Scope): MemoryProject {
  const scope = { tenant_id, project_id };
  return { scope, seq: 0, canvases: new Map(), layers: new Map(), made: new Map() };
}

/** Whether a scope sees what is of that surface: its own, and that of none. */
export function sees(scope: Scope, surface_id: string | null): boolean {
  return surface_id === null || scope.surface_id === undefined || scope.surface_id === surface_id;
}
