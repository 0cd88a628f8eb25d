import { canonicalJson } from '@northstar/contracts';
import type { Breakpoint } from '@northstar/contracts';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { isAllowedOn } from '../catalogue/token-levels.js';
import type { ElementRow, ValueRow } from '../ports/document-rows.js';
import type { CanvasValues } from '../resolve/canvas-values.js';

/**
 * Finds overrides that hide a different plain value. An override takes precedence over plain
 * values, so an override on the root or on an ancestor may hide an element's own plain value, even
 * when the root or the ancestor would have the same value without it.
 */
export class HiddenValues {
  readonly #values: CanvasValues;
  readonly #byPath = new Map<string, ValueRow[]>();
  readonly #hiding = new Map<string, ReadonlySet<ValueRow>>();

  constructor(values: CanvasValues) {
    this.#values = values;
    for (const row of values.snapshot.values) {
      if (row.element_id === null) continue;
      const rows = this.#byPath.get(row.token_path) ?? [];
      rows.push(row);
      this.#byPath.set(row.token_path, rows);
    }
  }

  /** Whether an override of `base` hides a plain value that differs from it. */
  isHiding(base: CatalogueEntry, breakpoint: Breakpoint | undefined, override: ValueRow): boolean {
    const key = `${breakpoint ?? ''} ${base.path}`;
    const hiding = this.#hiding.get(key) ?? this.#hidingOverrides(base, override.token_path);
    this.#hiding.set(key, hiding);
    return hiding.has(override);
  }

  #hidingOverrides(base: CatalogueEntry, overridePath: string): ReadonlySet<ValueRow> {
    const { kind: canvas } = this.#values.snapshot.canvas;
    const hiding = new Set<ValueRow>();
    for (const row of this.#byPath.get(base.path) ?? []) {
      const element = this.#values.tree.find(row.element_id ?? '');
      if (element === undefined) continue;
      if (!isAllowedOn(base.definition, { canvas, element: element.kind })) continue;
      const value = canonicalJson(row.value);
      for (const override of this.#effectiveOverrides(base, overridePath, element)) {
        if (canonicalJson(override.value) !== value) hiding.add(override);
      }
    }
    return hiding;
  }

  /**
   * Yields the override that applies to an element, and the next ones with the same value that
   * would apply without it: of several equal overrides, the last one must stay.
   */
  *#effectiveOverrides(
    { definition }: CatalogueEntry,
    path: string,
    element: ElementRow,
  ): Iterable<ValueRow> {
    const ancestors = definition.inherits ? this.#values.ancestorsOf(element) : [];
    const owners = [element.element_id, ...ancestors.map(({ element_id }) => element_id), null];
    let first: string | undefined;
    for (const element_id of owners) {
      const row = this.#values.find(element_id, path);
      if (row === undefined) continue;
      first ??= canonicalJson(row.value);
      if (canonicalJson(row.value) !== first) return;
      yield row;
    }
  }
}
