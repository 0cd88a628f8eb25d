import { contractVersions } from '@northstar/contracts';
import type { Breakpoint, JsonValue, ScopeLayer } from '@northstar/contracts';
import { layerRef } from '@northstar/tokens';
import type { CanvasSnapshot, ElementRow, LayerSnapshot, ValueRow } from '@northstar/tokens';

export const breakpoints: readonly (Breakpoint | undefined)[] = [
  undefined,
  'mobile',
  'tablet',
  'desktop',
];

const at = '2026-01-01T00:00:00Z';

/** A realistic design: three layers with twenty values each, a root, and elements. */
export interface Design {
  state: CanvasSnapshot;
  /** Weakest first. */
  layers: readonly LayerSnapshot[];
  element_ids: readonly string[];
}

const texts: readonly (readonly [string, JsonValue])[] = [
  ['text.color', '#222222'],
  ['text.font.family', 'Inter, sans-serif'],
  ['text.font.size', '17px'],
  ['text.font.line_height', 1.4],
  ['text.letter_spacing', '0.01em'],
  ['typography.title.font.size', '32px'],
  ['typography.title.color', '#0a7cff'],
  ['typography.price.color', '#c00'],
];
const boxes: readonly (readonly [string, JsonValue])[] = [
  ['layout.gap', '8px'],
  ['layout.padding.top', '12px'],
  ['layout.padding.bottom', '12px'],
  ['style.background.color', '#fafafa'],
  ['style.border.radius', '6px'],
  ['style.shadow.kind', 'sm'],
  ['style.opacity', 0.9],
];
const own: readonly (readonly [string, JsonValue])[] = [
  ['layout.width', '50%'],
  ['layout.gap', '4px'],
  ['text.color', '#333333'],
  ['style.background.color', '#ffffff'],
  ['content.text', 'Hello'],
];

/** Each element has eight values of its own and sits in a container in a section. */
export function designOf(count: number): Design {
  const elements: ElementRow[] = Array.from({ length: count }, (_, number) => {
    const offset = number % 10;
    const [section, container] = [`e${number - offset}`, `e${number - offset + 1}`];
    if (offset === 0) return element(number, 'section', null);
    return offset === 1
      ? element(number, 'container', section)
      : element(number, 'text', container);
  });
  const values = [
    ...said(null, [...texts.slice(0, 4), ...boxes.slice(0, 3)], 'canvas'),
    ...elements.flatMap(({ element_id }, number) => [
      ...said(element_id, own, number),
      ...said(element_id, [['layout.gap', `${number % 9}px`]], 'mobile', 'responsive.mobile.'),
      ...said(element_id, [['text.font.size', '15px']], 'mobile', 'responsive.mobile.'),
      ...said(element_id, [['layout.width', '100%']], 'tablet', 'responsive.tablet.'),
    ]),
  ];
  const layers = (['tenant', 'project', 'surface'] as const).map((layer) => layerOf(layer));
  return {
    state: stateOf('home', { elements, values }),
    layers,
    element_ids: elements.map(({ element_id }) => element_id),
  };
}

function layerOf(name: ScopeLayer): LayerSnapshot {
  const scope = { tenant_id: 'tnt_bench', project_id: 'prj_bench', surface_id: 'phone' };
  const values = [
    ...said(null, [...texts, ...boxes], name),
    ...said(null, [...texts.slice(2, 5), ...boxes.slice(0, 2)], name, 'responsive.desktop.'),
  ];
  const layer = layerRef(scope, name);
  if (layer === null) throw new Error(`The scope has no ${name}`);
  return { layer, head_rev: 1, rev: 1, rev_at: at, elements: [], values };
}

function element(number: number, kind: ElementRow['kind'], parent_id: string | null): ElementRow {
  return { element_id: `e${number}`, kind, parent_id, index: number % 10 };
}

/** A text that is different for each element. */
function said(
  element_id: string | null,
  values: readonly (readonly [string, JsonValue])[],
  by: string | number,
  prefix = '',
): ValueRow[] {
  return values.map(([path, value]) => ({
    element_id,
    token_path: prefix + path,
    value: path === 'content.text' ? `Hello from ${by}` : value,
    rev: 1,
    actor: { kind: 'user', id: `by-${by}` },
    at,
    contract_version: contractVersions.TOKENS,
  }));
}

function stateOf(
  canvas_id: string,
  { elements, values }: Pick<CanvasSnapshot, 'elements' | 'values'>,
): CanvasSnapshot {
  const canvas = { canvas_id, surface_id: null, kind: 'page', template_kind: null } as const;
  const counters = { head_rev: 1, head_event_id: null, horizon_rev: 0 };
  const rest = { name: null, schema_ref: null, created_at: at, updated_at: at };
  return { canvas: { ...canvas, ...counters, ...rest }, rev: 1, rev_at: at, elements, values };
}
