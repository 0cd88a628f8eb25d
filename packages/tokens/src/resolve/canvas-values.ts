import type { ScopeLayer } from '@northstar/contracts';
import { ElementTree } from '../elements/element-tree.js';
import { layerName } from '../ports/document-ref.js';
import type {
  CanvasSnapshot,
  ElementRow,
  LayerSnapshot,
  ValueRow,
} from '../ports/document-rows.js';

/** Finds single values of one canvas at one revision and of its layers. */
export class CanvasValues {
  readonly snapshot: CanvasSnapshot;
  readonly tree: ElementTree;
  readonly #own: ByElement;
  readonly #layers: ReadonlyMap<ScopeLayer, ByElement>;

  constructor(snapshot: CanvasSnapshot, layers: readonly LayerSnapshot[]) {
    this.snapshot = snapshot;
    this.tree = new ElementTree(snapshot.elements);
    this.#own = byElement(snapshot.values);
    this.#layers = new Map(
      layers.map(({ layer, values }) => [layerName(layer), byElement(values)] as const),
    );
  }

  /** The value set on an element, or on the canvas root for null. */
  find(element_id: string | null, path: string): ValueRow | undefined {
    return this.#own.get(element_id)?.get(path);
  }

  findInLayer(layer: ScopeLayer, path: string): ValueRow | undefined {
    return this.#layers.get(layer)?.get(null)?.get(path);
  }

  /** The values set on an element, or on the canvas root for null. */
  of(element_id: string | null): Iterable<ValueRow> {
    return this.#own.get(element_id)?.values() ?? [];
  }

  /** The ancestors of an element, nearest first. */
  ancestorsOf(element: ElementRow): ElementRow[] {
    return this.tree.ancestorsOf(element);
  }
}

type ByElement = Map<string | null, Map<string, ValueRow>>;

function byElement(values: readonly ValueRow[]): ByElement {
  const rows: ByElement = new Map();
  for (const value of values) {
    const own = rows.get(value.element_id) ?? new Map<string, ValueRow>();
    own.set(value.token_path, value);
    rows.set(value.element_id, own);
  }
  return rows;
}
