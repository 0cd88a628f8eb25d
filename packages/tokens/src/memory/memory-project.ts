import type { Scope } from '@northstar/contracts';
import { layerOf } from '../ports/layer-id.js';
import type { CanvasRow } from '../ports/canvas-rows.js';
import { MemoryCanvas } from './memory-canvas.js';

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

/** A layer before its first commit. */
export function newLayer(layer_id: string, at: string): MemoryCanvas {
  return new MemoryCanvas({
    canvas_id: layer_id,
    surface_id: surfaceOf(layer_id),
    kind: 'page',
    template_kind: null,
    name: null,
    schema_ref: null,
    head_rev: 0,
    head_event_id: null,
    horizon_rev: 0,
    created_at: at,
    updated_at: at,
  });
}

/** Whether a scope sees what is of that surface: its own, and that of none. */
export function sees(scope: Scope, surface_id: string | null): boolean {
  return surface_id === null || scope.surface_id === undefined || scope.surface_id === surface_id;
}

export function surfaceOf(layer_id: string): string | null {
  return layerOf(layer_id) === 'surface' ? layer_id.replace(/^@surface:/, '') : null;
}
