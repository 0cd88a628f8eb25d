import type { JsonValue, ScopeLayer } from '@northstar/contracts';
import { layerRef } from '../src/index.js';
import type { CanvasSnapshot, ElementRow, LayerSnapshot, ValueRow } from '../src/index.js';
import type { Random } from '@northstar/contracts/random';

const at = '2026-01-01T00:00:00Z';
const scope = { tenant_id: 'tnt_a', project_id: 'prj_a', surface_id: 'phone' };

/** A value accepted by this build's contract, unless `contract_version` differs. */
export function valueRow(
  element_id: string | null,
  token_path: string,
  value: JsonValue,
  contract_version: string,
): ValueRow {
  const actor = { kind: 'user', id: 'u-1' } as const;
  return { element_id, token_path, value, rev: 1, actor, at, contract_version };
}

export function canvasState(
  parts: Partial<Pick<CanvasSnapshot, 'elements' | 'values'>>,
  canvas: Partial<CanvasSnapshot['canvas']> = {},
): CanvasSnapshot {
  return {
    canvas: {
      canvas_id: 'home',
      surface_id: null,
      kind: 'page',
      template_kind: null,
      name: null,
      schema_ref: null,
      head_rev: 1,
      head_event_id: null,
      horizon_rev: 0,
      created_at: at,
      updated_at: at,
      ...canvas,
    },
    rev: 1,
    rev_at: at,
    elements: parts.elements ?? [],
    values: parts.values ?? [],
  };
}

export function layerState(name: ScopeLayer, values: ValueRow[]): LayerSnapshot {
  const layer = layerRef(scope, name);
  if (layer === null) throw new Error(`The scope has no ${name}`);
  return { layer, head_rev: 1, rev: 1, rev_at: at, elements: [], values };
}

/** Few paths and fewer values, so that elements often have equal values. */
export const sampleValues: readonly (readonly [string, readonly JsonValue[]])[] = [
  ['layout.gap', ['0px', '4px', '8px']],
  ['text.color', ['red', 'blue', '#111827']],
  ['text.font.size', ['16px', '18px', '14px']],
  ['typography.title.font.size', ['16px', '18px', '14px']],
  ['typography.title.color', ['red', 'blue']],
  ['button.style.color', ['red', 'blue']],
  ['button.utm.source', ['shop', 'mail']],
  ['tracking.utm.default_source', ['shop', 'mail']],
  ['page.background.color', ['red', '#ffffff']],
];
export const prefixes = ['', '', '', 'responsive.mobile.', 'responsive.tablet.'];

export const tokenOwners = {
  root: null,
  hero: 'hero',
  card: 'card',
  cta: 'cta',
  inner: 'inner',
} as const;

export const nested: readonly ElementRow[] = [
  { element_id: 'hero', kind: 'section', parent_id: null, index: 0 },
  { element_id: 'card', kind: 'container', parent_id: 'hero', index: 0 },
  { element_id: 'cta', kind: 'button', parent_id: 'card', index: 0 },
  { element_id: 'inner', kind: 'button', parent_id: 'cta', index: 0 },
];

/** Values anywhere, including where they are not allowed, and of removed paths. */
export function randomValues(
  random: Random,
  count: number,
  holders: readonly (string | null)[],
  version: string,
): ValueRow[] {
  const rows = new Map<string, ValueRow>();
  for (let made = 0; made < count; made += 1) {
    const [path, values] = random.pick(sampleValues);
    const prefix = random.pick(prefixes);
    const token_path = random.below(25) === 0 ? `gone.${path}` : prefix + path;
    const element_id = random.pick(holders);
    rows.set(
      `${element_id ?? ''} ${token_path}`,
      valueRow(element_id, token_path, random.pick(values), version),
    );
  }
  return [...rows.values()];
}
