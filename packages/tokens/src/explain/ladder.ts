import type { Breakpoint, Layer } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { ElementRow, ValueRow } from '../ports/document-rows.js';
import type { CanvasValues } from '../resolve/canvas-values.js';
import { standsBelow, standsOn, type Stands } from '../resolve/standing.js';

/** One place where a value was looked for. */
export interface Rung {
  readonly layer: Layer;
  /** Of what is said for a breakpoint: where it is said. */
  readonly held_in?: Layer;
  readonly element_id?: string;
  /** What was looked for there. */
  readonly entry: CatalogueEntry;
  /** What stands there, counted or not. */
  readonly row: ValueRow | undefined;
  /** Why it does not count, whatever stands there. */
  readonly barred?: 'not_inherited' | 'not_applicable';
}

interface Ground {
  readonly layer: Exclude<Layer, 'default' | 'breakpoint'>;
  readonly element_id?: string;
  readonly stands: Stands;
  /** Whether it lies around the element that is asked about. */
  readonly around: boolean;
  readonly find: (path: string) => ValueRow | undefined;
}

/**
 * The whole ladder that a token's value comes down on one element, or on the canvas root where it
 * is null, the strongest rung first (TOKENS, enum Layer): what is said for the breakpoint asked
 * for, wherever it is said; then what is said for none; then the default, which may be another
 * path's ladder on the canvas root. The last rung is always a default. The value is that of the
 * first rung that is not barred and holds one.
 */
export function* ladder(
  catalogue: Catalogue,
  values: CanvasValues,
  entry: CatalogueEntry,
  at: { element: ElementRow | null; breakpoint?: Breakpoint | undefined },
): Iterable<Rung> {
  const grounds = groundsOf(values, at.element);
  yield* overrides(catalogue, grounds, entry, at.breakpoint);
  yield* plainRungs(catalogue, values, entry, { grounds, breakpoint: at.breakpoint });
}

/** The rungs of a ladder that are below what is said for a breakpoint. */
export function* plainLadder(
  catalogue: Catalogue,
  values: CanvasValues,
  entry: CatalogueEntry,
  at: { element: ElementRow | null; breakpoint?: Breakpoint | undefined },
): Iterable<Rung> {
  const grounds = groundsOf(values, at.element);
  yield* plainRungs(catalogue, values, entry, { grounds, breakpoint: at.breakpoint });
}

/** The rung that the value comes from. Of rungs that do not end in a default: the first, if any. */
export function wins({ layer, row, barred }: Rung): boolean {
  return layer === 'default' || (barred === undefined && row !== undefined);
}

function* overrides(
  catalogue: Catalogue,
  grounds: readonly Ground[],
  { path }: CatalogueEntry,
  breakpoint: Breakpoint | undefined,
): Iterable<Rung> {
  const override = breakpoint && catalogue.overrideOf(path, breakpoint);
  if (override === undefined) return;
  for (const ground of grounds) {
    yield { ...rungOn(ground, override), layer: 'breakpoint', held_in: ground.layer };
  }
}

function* plainRungs(
  catalogue: Catalogue,
  values: CanvasValues,
  entry: CatalogueEntry,
  { grounds, breakpoint }: { grounds: readonly Ground[]; breakpoint: Breakpoint | undefined },
): Iterable<Rung> {
  for (const ground of grounds) yield rungOn(ground, entry);
  const { default: fallback } = entry.definition;
  const other = fallback !== null && 'from' in fallback ? catalogue.find(fallback.from) : undefined;
  if (other !== undefined) {
    const root = groundsOf(values, null);
    yield* overrides(catalogue, root, other, breakpoint);
    for (const ground of root) yield rungOn(ground, other);
  }
  yield { layer: 'default', entry: other ?? entry, row: undefined };
}

function rungOn({ layer, element_id, stands, around, find }: Ground, entry: CatalogueEntry): Rung {
  const rung = {
    layer,
    ...(element_id === undefined ? {} : { element_id }),
    entry,
    row: find(entry.path),
  };
  if (!stands(entry.definition)) return { ...rung, barred: 'not_applicable' };
  if (around && !entry.definition.inherits) return { ...rung, barred: 'not_inherited' };
  return rung;
}

/** The element, what lies around it, the canvas root, and the layers below. */
function groundsOf(values: CanvasValues, element: ElementRow | null): Ground[] {
  const { kind: canvas } = values.state.canvas;
  const elements = element === null ? [] : [element, ...values.ancestorsOf(element)];
  const [onRoot, below] = [standsOn(canvas, null), standsBelow(canvas)];
  return [
    ...elements.map((one): Ground => {
      const { element_id, kind } = one;
      return {
        layer: 'element',
        element_id,
        stands: standsOn(canvas, kind),
        around: one !== element,
        find: (path) => values.find(element_id, path),
      };
    }),
    { layer: 'canvas', stands: onRoot, around: false, find: (path) => values.find(null, path) },
    ...(['surface', 'project', 'tenant'] as const).map((layer): Ground => ({
      layer,
      stands: below,
      around: false,
      find: (path) => values.findInLayer(layer, path),
    })),
  ];
}
