import type { ElementRow } from '../ports/canvas-rows.js';

/** The elements of one canvas, looked up by id and by parent. */
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

  /** Of all elements, in no order. */
  ids(): Iterable<string> {
    return this.#byId.keys();
  }

  /** In their order. */
  childrenOf(parent_id: string | null): readonly ElementRow[] {
    return this.#byParent.get(parent_id) ?? [];
  }

  /** The elements around one, nearest first. */
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

  /** An element and all that lies in it, in reading order. */
  subtreeOf(element: ElementRow): ElementRow[] {
    return this.#readFrom([element]);
  }

  #readFrom(tops: readonly ElementRow[]): ElementRow[] {
    const ordered: ElementRow[] = [];
    const waiting = [...tops].reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      ordered.push(next);
      waiting.push(...[...this.childrenOf(next.element_id)].reverse());
    }
    return ordered;
  }

  #parentOf(element: ElementRow): ElementRow | undefined {
    return element.parent_id === null ? undefined : this.#byId.get(element.parent_id);
  }
}
