import { canonicalJson } from '@northstar/contracts';
import type { Breakpoint } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { isAllowedAt } from '../catalogue/placement.js';
import type { ElementRow, ValueRow } from '../ports/document-rows.js';
import type { CanvasValues } from '../resolve/canvas-values.js';

/**
 * Which overrides hide plain values that differ from them. An override weighs more than any plain
 * value, so one on the canvas root, or on an element around, that is what its own place would
 * have anyway may still be what keeps an element's own value from a screen.
 */
export class HiddenValues {
  readonly #catalogue: Catalogue;
  readonly #values: CanvasValues;
  readonly #byPath = new Map<string, ValueRow[]>();
  readonly #hiding = new Map<string, ReadonlySet<ValueRow>>();

  constructor(catalogue: Catalogue, values: CanvasValues) {
    this.#catalogue = catalogue;
    this.#values = values;
    for (const row of values.state.values) {
      if (row.element_id === null) continue;
      const same = this.#byPath.get(row.token_path) ?? [];
      same.push(row);
      this.#byPath.set(row.token_path, same);
    }
  }

  /** Whether an override of `base` keeps a value from showing that is another than its own. */
  differ(base: CatalogueEntry, breakpoint: Breakpoint | undefined, override: ValueRow): boolean {
    const key = `${breakpoint ?? ''} ${base.path}`;
    const hiding = this.#hiding.get(key) ?? this.#find(base, override.token_path);
    this.#hiding.set(key, hiding);
    return hiding.has(override);
  }

  #find(base: CatalogueEntry, overridePath: string): ReadonlySet<ValueRow> {
    const hiding = new Set<ValueRow>();
    for (const row of this.#byPath.get(base.path) ?? []) {
      const element = this.#values.tree.find(row.element_id ?? '');
      if (element === undefined || !this.#stands(base, element)) continue;
      const says = canonicalJson(row.value);
      for (const override of this.#governing(base, overridePath, element)) {
        if (canonicalJson(override.value) !== says) hiding.add(override);
      }
    }
    return hiding;
  }

  /**
   * The override of the canvas that holds on an element, and those that would hold in its place
   * and say the same: of several that are alike the last must stay.
   */
  *#governing(
    { definition }: CatalogueEntry,
    path: string,
    element: ElementRow,
  ): Iterable<ValueRow> {
    const around = definition.inherits ? this.#values.ancestorsOf(element) : [];
    let first: string | undefined;
    const holders = [element.element_id, ...around.map(({ element_id }) => element_id), null];
    for (const element_id of holders) {
      const row = this.#values.find(element_id, path);
      if (row === undefined) continue;
      first ??= canonicalJson(row.value);
      if (canonicalJson(row.value) !== first) return;
      yield row;
    }
  }

  #stands({ definition }: CatalogueEntry, { kind }: ElementRow): boolean {
    return isAllowedAt(definition, { canvas: this.#values.state.canvas.kind, element: kind });
  }
}
