import type { EventDraft, Scope } from '@northstar/contracts';
import { canvasRef, type DocumentCommit, type LayerRef, type ValueWrite } from '@northstar/tokens';
import type { OpenedForTest } from './opened-for-test.js';

export const mine: Scope = { tenant_id: 'tnt_mine', project_id: 'prj_1' };
export const sibling: Scope = { tenant_id: 'tnt_mine', project_id: 'prj_2' };
export const stranger: Scope = { tenant_id: 'tnt_other', project_id: 'prj_1' };

/** The canvas that the tests of a project use. */
export const home = canvasRef('home');
export const tenantLayer: LayerRef = { kind: 'tenant_layer', id: mine.tenant_id };

export function projectLayer({ project_id }: Scope): LayerRef {
  return { kind: 'project_layer', id: project_id };
}

export function at(second: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
}

export function eventOf(event_id: string, topic = 'project'): EventDraft {
  return { event_id, name: 'canvas.committed', topic, data: {}, actor: null, at: at(0) };
}

/** A commit that sets one value of the root. Default: the event's id. */
export function setting(
  base_rev: number,
  event_id: string,
  overrides: Partial<DocumentCommit> = {},
): DocumentCommit {
  const value: ValueWrite = { element_id: null, token_path: 'text.color', value: event_id };
  return {
    base_rev,
    event_id,
    at: at(base_rev + 1),
    actor: null,
    contract_version: '1.1.0',
    type: 'set_token',
    args: {},
    elements: [],
    removed_elements: [],
    values: [value],
    event: eventOf(event_id),
    ...overrides,
  };
}

export async function makeCanvas(
  { storage }: OpenedForTest,
  scope: Scope,
  canvas_id: string,
): Promise<void> {
  const canvas = { canvas_id, kind: 'page', template_kind: null, name: null } as const;
  await storage.canvases.createCanvas(
    scope,
    { ...canvas, schema_ref: null, created_at: at(0) },
    eventOf(`made_${canvas_id}`),
  );
}

/** The ids of a project's events, oldest first. */
export async function eventIdsOf({ storage }: OpenedForTest, scope: Scope): Promise<string[]> {
  const events = await storage.events.read(scope, { after: 0, limit: 1000 });
  return events.map(({ event_id }) => event_id);
}
