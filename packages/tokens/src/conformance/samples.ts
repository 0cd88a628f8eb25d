import type { EventDraft, Scope } from '@northstar/contracts';
import { type CanvasRef, type LayerRef, canvasRef } from '../ports/document-ref.js';
import type { DocumentCommit } from '../ports/document-commit.js';
import type { ElementRow, NewCanvasRow } from '../ports/document-rows.js';

export const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
export const otherProject: Scope = { tenant_id: 'tnt_a', project_id: 'prj_b' };
export const otherTenant: Scope = { tenant_id: 'tnt_b', project_id: 'prj_a' };
export const onPhone: Scope = { ...scope, surface_id: 'phone' };
export const onWall: Scope = { ...scope, surface_id: 'wall' };

/** Layers of the scopes above. */
export const tenantLayer: LayerRef = { kind: 'tenant_layer', id: scope.tenant_id };
export const projectLayer: LayerRef = { kind: 'project_layer', id: scope.project_id };
export const phoneLayer: LayerRef = { kind: 'surface_layer', id: 'phone' };
export const wallLayer: LayerRef = { kind: 'surface_layer', id: 'wall' };
export const otherProjectLayer: LayerRef = { kind: 'project_layer', id: otherProject.project_id };
export const otherTenantLayer: LayerRef = { kind: 'tenant_layer', id: otherTenant.tenant_id };

/** A number of seconds after the start of the year of the tests. */
export function at(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();
}

export function eventId(number: number): string {
  return `evt_01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export function canvasId(number: number): string {
  return `cnv_01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export function canvasRefOf(number: number): CanvasRef {
  return canvasRef(canvasId(number));
}

/** Canvas number `number`, created that many seconds after the start of the year. */
export function newCanvas(number: number, overrides: Partial<NewCanvasRow> = {}): NewCanvasRow {
  return {
    canvas_id: canvasId(number),
    kind: 'page',
    template_kind: 'landing',
    name: `Canvas ${String(number)}`,
    schema_ref: null,
    created_at: at(number),
    ...overrides,
  };
}

export function newEvent(number: number, canvas_id: string, name = 'canvas.committed'): EventDraft {
  return {
    event_id: eventId(number),
    name,
    topic: `canvas:${canvas_id}`,
    data: { canvas_id, note: 'Grüße, 世界' },
    actor: { kind: 'user', id: 'editor-1' },
    at: at(number),
  };
}

export function newElement(element_id: string, overrides: Partial<ElementRow> = {}): ElementRow {
  return { element_id, kind: 'section', parent_id: null, index: 0, ...overrides };
}

/** A commit to a layer; `number` is the number of its event. */
export function newLayerCommit(
  base_rev: number,
  number: number,
  overrides: Partial<DocumentCommit> = {},
): DocumentCommit {
  const event = newLayerEvent(number);
  return newCommit(base_rev, { event_id: event.event_id, at: event.at, event, ...overrides });
}

export function newLayerEvent(number: number): EventDraft {
  return { ...newEvent(number, 'layer', 'scope.committed'), topic: 'project' };
}

/** A commit for `base_rev` that sets nothing; its event has the number `base_rev + 1000`. */
export function newCommit(
  base_rev: number,
  overrides: Partial<DocumentCommit> = {},
): DocumentCommit {
  const event = newEvent(base_rev + 1000, canvasId(1));
  return {
    base_rev,
    event_id: event.event_id,
    at: event.at,
    actor: { kind: 'agent', id: 'copywriter-7', name: 'Copywriter' },
    contract_version: '1.0.0',
    type: 'set_tokens',
    args: { note: 'Grüße, 世界', nested: [{ deep: null }] },
    elements: [],
    removed_elements: [],
    values: [],
    event,
    ...overrides,
  };
}
