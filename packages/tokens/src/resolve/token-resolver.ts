import type { Breakpoint, JsonValue, TokenSource } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { ElementRow, ValueRow } from '../ports/canvas-rows.js';
import type { CanvasValues } from './canvas-values.js';
import { rungsOf, type Rung } from './rungs.js';

export interface Resolved {
  /** Null when there is none. */
  value: JsonValue;
  source: TokenSource;
}

/**
 * Finds the values that tokens have on one element, or on the canvas root where it is null. The
 * layers come in the order of TOKENS' enum Layer: what is said for the breakpoint asked for, at
 * any rung, wins over what is said for none; then the rungs, strongest first; then the default.
 */
export class TokenResolver {
  readonly #catalogue: Catalogue;
  readonly #values: CanvasValues;
  readonly #breakpoint: Breakpoint | undefined;
  readonly #inheriting: readonly Rung[];
  readonly #own: readonly Rung[];
  readonly #root: readonly Rung[];

  constructor(
    catalogue: Catalogue,
    values: CanvasValues,
    element: ElementRow | null,
    breakpoint?: Breakpoint,
  ) {
    this.#catalogue = catalogue;
    this.#values = values;
    this.#breakpoint = breakpoint;
    this.#inheriting = rungsOf(values, element, true);
    this.#own = rungsOf(values, element, false);
    this.#root = rungsOf(values, null, false);
  }

  resolve(entry: CatalogueEntry): Resolved {
    const rungs = entry.definition.inherits ? this.#inheriting : this.#own;
    return this.#found(entry, rungs) ?? this.#default(entry);
  }

  /** The paths that are set on the element or the canvas root, in alphabetical order. */
  setPaths(): string[] {
    const paths = this.#own.flatMap(({ element_id = null }) => [
      ...this.#values.pathsOf(element_id),
    ]);
    return [...new Set(paths)].sort();
  }

  #found(entry: CatalogueEntry, rungs: readonly Rung[]): Resolved | undefined {
    const override =
      this.#breakpoint && this.#catalogue.overrideOf(entry.path, this.#breakpoint)?.path;
    if (override !== undefined) {
      for (const { element_id, find } of rungs) {
        const row = find(override);
        if (row !== undefined) return found(row, { layer: 'breakpoint', element_id }, override);
      }
    }
    for (const { layer, element_id, find } of rungs) {
      const row = find(entry.path);
      if (row !== undefined) return found(row, { layer, element_id });
    }
    return undefined;
  }

  #default({ definition }: CatalogueEntry): Resolved {
    const { default: fallback } = definition;
    const source: TokenSource = { layer: 'default', contract_version: this.#catalogue.version };
    if (fallback === null) return { value: null, source };
    if ('value' in fallback) return { value: fallback.value, source };
    const other = this.#catalogue.find(fallback.from);
    if (other === undefined) return { value: null, source };
    const resolved = this.#found(other, this.#root) ?? this.#default(other);
    return {
      value: resolved.value,
      source: { from_path: fallback.from, ...resolved.source },
    };
  }
}

function found(
  row: ValueRow,
  where: { layer: TokenSource['layer']; element_id: string | undefined },
  from_path?: string,
): Resolved {
  return {
    value: row.value,
    source: {
      layer: where.layer,
      ...(where.element_id === undefined ? {} : { element_id: where.element_id }),
      rev: row.rev,
      ...(row.actor === null ? {} : { actor: row.actor }),
      at: row.at,
      contract_version: row.contract_version,
      ...(from_path === undefined ? {} : { from_path }),
    },
  };
}
