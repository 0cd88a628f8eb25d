import { ElementTree } from '../elements/element-tree.js';
import type { CanvasState, ElementRow, ValueRow } from '../ports/canvas-rows.js';

/** The values of one canvas at one revision, looked up by element and path. */
export class CanvasValues {
  readonly tree: ElementTree;
  readonly #byElement = new Map<string | null, Map<string, ValueRow>>();

  constructor(state: CanvasState) {
    this.tree = new ElementTree(state.elements);
    for (const value of state.values) {
      const own = this.#byElement.get(value.element_id) ?? new Map<string, ValueRow>();
      own.set(value.token_path, value);
      this.#byElement.set(value.element_id, own);
    }
  }

  /** The value set on an element, or on the canvas root where `element_id` is null. */
  find(element_id: string | null, path: string): ValueRow | undefined {
    return this.#byElement.get(element_id)?.get(path);
  }

  /** The paths that are set on an element or on the canvas root. */
  pathsOf(element_id: string | null): Iterable<string> {
    return this.#byElement.get(element_id)?.keys() ?? [];
  }

  ancestorsOf(element: ElementRow): ElementRow[] {
    return this.tree.ancestorsOf(element);
  }
}
