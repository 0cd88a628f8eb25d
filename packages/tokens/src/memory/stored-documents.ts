import type { Scope } from '@northstar/contracts';
import type { DocumentCommit } from '../ports/document-commit.js';
import type { CanvasRef, LayerRef } from '../ports/document-ref.js';
import type {
  CanvasRow,
  LayerSnapshot,
  NewCanvasRow,
  StoredValueKey,
} from '../ports/document-rows.js';
import { ascending, byElementAndPath } from '../ports/token-address.js';
import type { MemoryDocument } from './memory-document.js';

export interface StoredCanvas {
  ref: CanvasRef;
  /** The columns that never change. */
  canvas: NewCanvasRow & Pick<CanvasRow, 'surface_id'>;
  document: MemoryDocument;
}

export interface StoredLayer {
  ref: LayerRef;
  canvas: null;
  document: MemoryDocument;
}

export type Stored = StoredCanvas | StoredLayer;

export interface MemoryProject {
  scope: Scope;
  /** The number of its events. */
  seq: number;
  canvases: Map<string, StoredCanvas>;
  layers: Map<string, StoredLayer>;
  /** The idempotency keys of createCanvas. */
  created: Map<string, { fingerprint: string; canvas: CanvasRow }>;
}

/** A scope with a surface sees that surface's canvases and those of no surface. */
export function isSeen({ surface_id }: Scope, { canvas }: StoredCanvas): boolean {
  return canvas.surface_id === null || surface_id === undefined || canvas.surface_id === surface_id;
}

export function isAllowed({ canvas, document }: Stored, { precondition }: DocumentCommit): boolean {
  if (precondition === undefined) return true;
  const { element_id, allowed } = precondition;
  const element = element_id === null ? null : document.elementKind(element_id);
  return allowed.some((owner) => owner.canvas === canvas?.kind && owner.element === element);
}

export function rowOf({ canvas, document }: StoredCanvas): CanvasRow {
  return structuredClone({ ...canvas, ...document.head });
}

export function layerSnapshot(
  { ref, document }: StoredLayer,
  options: { rev?: number; values?: boolean } = {},
): LayerSnapshot {
  return { layer: ref, head_rev: document.head_rev, ...document.read(options) };
}

type Age = Pick<CanvasRow, 'created_at' | 'canvas_id'>;

export function newestFirst(a: Age, b: Age): number {
  return ascending(b.created_at, a.created_at) || ascending(b.canvas_id, a.canvas_id);
}

export function byDocumentAndAddress(a: StoredValueKey, b: StoredValueKey): number {
  return (
    ascending(a.document.kind, b.document.kind) ||
    ascending(a.document.id, b.document.id) ||
    byElementAndPath(a, b)
  );
}
