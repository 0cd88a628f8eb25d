import type { Scope, ScopeLayer } from '@northstar/contracts';

/** A canvas of a project; `id` is its canvas_id. */
export interface CanvasRef {
  readonly kind: 'canvas';
  readonly id: string;
}

/**
 * The layer of a tenant, a project or a surface; `id` is the id of that tenant, project or surface.
 * A layer has values but no elements. It need not be created: its first commit, for revision 0,
 * creates it. A tenant's layer is shared by all of its projects.
 */
export interface LayerRef {
  readonly kind: `${ScopeLayer}_layer`;
  readonly id: string;
}

/** What commands apply to, and what has revisions, values and a log. */
export type DocumentRef = CanvasRef | LayerRef;

export function canvasRef(canvas_id: string): CanvasRef {
  return { kind: 'canvas', id: canvas_id };
}

/** Returns null for the surface's layer when the scope names no surface. */
export function layerRef(scope: Scope, layer: ScopeLayer): LayerRef | null {
  const { tenant_id, project_id, surface_id } = scope;
  const id = { tenant: tenant_id, project: project_id, surface: surface_id }[layer];
  return id === undefined ? null : { kind: `${layer}_layer`, id };
}

/** The layers that apply to a scope, weakest first. */
export function layersOf(scope: Scope): LayerRef[] {
  return (['tenant', 'project', 'surface'] as const)
    .map((layer) => layerRef(scope, layer))
    .filter((ref) => ref !== null);
}

const layerNames = {
  tenant_layer: 'tenant',
  project_layer: 'project',
  surface_layer: 'surface',
} as const satisfies Record<LayerRef['kind'], ScopeLayer>;

export function isDocumentKind(kind: unknown): kind is DocumentRef['kind'] {
  return kind === 'canvas' || (typeof kind === 'string' && Object.hasOwn(layerNames, kind));
}

/** The layer's name in contracts; null for a canvas. */
export function layerName(ref: LayerRef): ScopeLayer;
export function layerName(ref: DocumentRef): ScopeLayer | null;
export function layerName({ kind }: DocumentRef): ScopeLayer | null {
  return kind === 'canvas' ? null : layerNames[kind];
}

/** Whether a scope may read and write a layer: its own ones, and those of all surfaces when it names none. */
export function isLayerInScope(scope: Scope, { kind, id }: LayerRef): boolean {
  if (kind === 'surface_layer' && scope.surface_id === undefined) return true;
  return layerRef(scope, layerNames[kind])?.id === id;
}

/** Identifies a document in its scope. */
export function documentKey({ kind, id }: DocumentRef): string {
  return `${kind} ${id}`;
}
