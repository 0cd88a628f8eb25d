import type { ElementRow } from '../ports/document-rows.js';

/** The elements of one canvas, indexed by id and by parent. */
export class ElementTree {
  readonly #byId: ReadonlyMap<string, ElementRow>;
  readonly #byParent = new Map<string | null, ElementRow[]>();

  constructor(elements: readonly ElementRow[]) {
    this.#byId = new Map(elements.map((element) => [element.element_id, element]));
    for (const element of [...elements].sort((a, b) => a.index - b.index)) {
      const siblings = this.#byParent.get(element.parent_id);
      if (siblings === undefined) this.#byParent.set(element.parent_id, [element]);
      else siblings.push(element);
    }
  }

  find(element_id: string): ElementRow | undefined {
    return this.#byId.get(element_id);
  }

  /** The ids of all elements, in no particular order. */
  ids(): Iterable<string> {
    return this.#byId.keys();
  }

  /** The children of an element, or of the canvas root for null, in their order. */
  childrenOf(parent_id: string | null): readonly ElementRow[] {
    return this.#byParent.get(parent_id) ?? [];
  }

  /** The parent of an element, its parent, and so on up to the top. */
  ancestorsOf(element: ElementRow): ElementRow[] {
    const ancestors: ElementRow[] = [];
    for (let parent = this.#parentOf(element); parent !== undefined;) {
      ancestors.push(parent);
      parent = this.#parentOf(parent);
    }
    return ancestors;
  }

  /** Parents before children, siblings in their order. */
  inReadingOrder(): ElementRow[] {
    return this.#readFrom(this.childrenOf(null));
  }

  /** An element and all its descendants, in reading order. */
  subtreeOf(element: ElementRow): ElementRow[] {
    return this.#readFrom([element]);
  }

  #readFrom(tops: readonly ElementRow[]): ElementRow[] {
    const ordered: ElementRow[] = [];
    const stack = [...tops].reverse();
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      ordered.push(next);
      stack.push(...[...this.childrenOf(next.element_id)].reverse());
    }
    return ordered;
  }

  #parentOf(element: ElementRow): ElementRow | undefined {
    return element.parent_id === null ? undefined : this.#byId.get(element.parent_id);
  }
}
