import type { Breakpoint, Layer } from '@northstar/contracts';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { ElementRow, ValueRow } from '../ports/document-rows.js';
import { allowedInLayer, allowedOn, type IsAllowed } from '../resolve/allowed.js';
import type { CanvasValues } from '../resolve/canvas-values.js';

/** One place where a value was searched for. */
export interface Rung {
  readonly layer: Layer;
  /** For an override, the layer that sets it. */
  readonly held_in?: Layer;
  readonly element_id?: string;
  /** The token that was searched for. */
  readonly entry: CatalogueEntry;
  /** The value there, whether it counts or not. */
  readonly row: ValueRow | undefined;
  /** Why a value there does not count. */
  readonly ignored?: 'not_inherited' | 'not_applicable';
}

/** An element, a canvas root or a layer that may set a token. */
interface Source {
  readonly layer: Exclude<Layer, 'default' | 'breakpoint'>;
  readonly element_id?: string;
  readonly isAllowed: IsAllowed;
  readonly isAncestor: boolean;
  readonly find: (path: string) => ValueRow | undefined;
}

interface Target {
  /** Null for the canvas root. */
  element: ElementRow | null;
  breakpoint?: Breakpoint | undefined;
}

/**
 * Yields all rungs of a token's ladder on an element, strongest first (TOKENS, enum Layer): the
 * overrides for the breakpoint, the plain values, and the default, which may be another path's
 * ladder on the canvas root. The last rung is always a default. The value comes from the first rung
 * that `wins`.
 */
export function* ladder(
  catalogue: Catalogue,
  values: CanvasValues,
  entry: CatalogueEntry,
  target: Target,
): Iterable<Rung> {
  yield* overrideRungs(catalogue, sourcesFor(values, target.element), entry, target.breakpoint);
  yield* plainLadder(catalogue, values, entry, target);
}

/** The rungs of a ladder without the token's own overrides. */
export function* plainLadder(
  catalogue: Catalogue,
  values: CanvasValues,
  entry: CatalogueEntry,
  { element, breakpoint }: Target,
): Iterable<Rung> {
  for (const source of sourcesFor(values, element)) yield rungOf(source, entry);
  const { default: fallback } = entry.definition;
  const other = fallback !== null && 'from' in fallback ? catalogue.find(fallback.from) : undefined;
  if (other !== undefined) {
    const sources = sourcesFor(values, null);
    yield* overrideRungs(catalogue, sources, other, breakpoint);
    for (const source of sources) yield rungOf(source, other);
  }
  yield { layer: 'default', entry: other ?? entry, row: undefined };
}

/** Whether the value comes from this rung if no stronger rung wins. */
export function wins({ layer, row, ignored }: Rung): boolean {
  return layer === 'default' || (ignored === undefined && row !== undefined);
}

function* overrideRungs(
  catalogue: Catalogue,
  sources: readonly Source[],
  { path }: CatalogueEntry,
  breakpoint: Breakpoint | undefined,
): Iterable<Rung> {
  const override = breakpoint && catalogue.overrideOf(path, breakpoint);
  if (override === undefined) return;
  for (const source of sources) {
    yield { ...rungOf(source, override), layer: 'breakpoint', held_in: source.layer };
  }
}

function rungOf(source: Source, entry: CatalogueEntry): Rung {
  const { layer, element_id, isAllowed, isAncestor, find } = source;
  const row = find(entry.path);
  const rung = { layer, ...(element_id === undefined ? {} : { element_id }), entry, row };
  if (!isAllowed(entry.definition)) return { ...rung, ignored: 'not_applicable' };
  if (isAncestor && !entry.definition.inherits) return { ...rung, ignored: 'not_inherited' };
  return rung;
}

/** The element, its ancestors, the canvas root and the layers, strongest first. */
function sourcesFor(values: CanvasValues, element: ElementRow | null): Source[] {
  const { kind: canvas } = values.snapshot.canvas;
  const elements = element === null ? [] : [element, ...values.ancestorsOf(element)];
  return [
    ...elements.map((each): Source => {
      const { element_id, kind } = each;
      return {
        layer: 'element',
        element_id,
        isAllowed: allowedOn(canvas, kind),
        isAncestor: each !== element,
        find: (path) => values.find(element_id, path),
      };
    }),
    {
      layer: 'canvas',
      isAllowed: allowedOn(canvas, null),
      isAncestor: false,
      find: (path) => values.find(null, path),
    },
    ...(['surface', 'project', 'tenant'] as const).map((layer): Source => ({
      layer,
      isAllowed: allowedInLayer(canvas),
      isAncestor: false,
      find: (path) => values.findInLayer(layer, path),
    })),
  ];
}
