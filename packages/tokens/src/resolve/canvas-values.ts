import type { ScopeLayer } from '@northstar/contracts';
import { ElementTree } from '../elements/element-tree.js';
import type {
  CanvasSnapshot,
  ElementRow,
  ValueRow,
  LayerSnapshot,
} from '../ports/document-rows.js';
import { layerName } from '../ports/document-ref.js';

/** The values of one canvas at one revision and of its layers, looked up one by one. */
export class CanvasValues {
  readonly state: CanvasSnapshot;
  readonly tree: ElementTree;
  readonly #own: ByElement;
  readonly #layers: ReadonlyMap<ScopeLayer, ByElement>;

  constructor(state: CanvasSnapshot, layers: readonly LayerSnapshot[]) {
    this.state = state;
    this.tree = new ElementTree(state.elements);
    this.#own = byElement(state.values);
    this.#layers = new Map(
      layers.map(({ layer, values }) => [layerName(layer), byElement(values)] as const),
    );
  }

  /** The value set on an element, or on the canvas root where `element_id` is null. */
  find(element_id: string | null, path: string): ValueRow | undefined {
    return this.#own.get(element_id)?.get(path);
  }

  findInLayer(layer: ScopeLayer, path: string): ValueRow | undefined {
    return this.#layers.get(layer)?.get(null)?.get(path);
  }

  /** The values set on an element, or on the canvas root where it is null. */
  of(element_id: string | null): Iterable<ValueRow> {
    return this.#own.get(element_id)?.values() ?? [];
  }

  /** The elements around one, nearest first. */
  ancestorsOf(element: ElementRow): ElementRow[] {
    return this.tree.ancestorsOf(element);
  }
}

type ByElement = Map<string | null, Map<string, ValueRow>>;

function byElement(values: readonly ValueRow[]): ByElement {
  const found: ByElement = new Map();
  for (const value of values) {
    const own = found.get(value.element_id) ?? new Map<string, ValueRow>();
    own.set(value.token_path, value);
    found.set(value.element_id, own);
  }
  return found;
}
