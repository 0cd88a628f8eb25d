import { canonicalJson } from '@northstar/contracts';
import type { Breakpoint, JsonValue, RedundantValue } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { isAllowedAt } from '../catalogue/placement.js';
import type { ElementRow, ValueRow } from '../ports/document-rows.js';
import type { CanvasValues } from '../resolve/canvas-values.js';
import { tokenOf } from './explain-token.js';
import { HiddenValues } from './hidden-values.js';
import { ladder, plainLadder, wins, type Rung } from './ladder.js';

const breakpoints: readonly (Breakpoint | undefined)[] = [undefined, 'mobile', 'tablet', 'desktop'];

/**
 * The values of a canvas that say what their place would have without them, the root's first, then
 * in the elements' order. All of them can be unset, one after another or at once, and no token of
 * any element has another value afterwards, on whatever screen.
 */
export function redundantValues(catalogue: Catalogue, values: CanvasValues): RedundantValue[] {
  const hidden = new HiddenValues(catalogue, values);
  const places = [null, ...values.tree.inReadingOrder()];
  return places.flatMap((element) =>
    [...values.of(element?.element_id ?? null)]
      .sort((a, b) => (a.token_path < b.token_path ? -1 : 1))
      .flatMap((row): RedundantValue[] => {
        const below = rungBelow(catalogue, values, { element, row, hidden });
        if (below === undefined) return [];
        const { element_id, token_path, value } = row;
        const { source } = tokenOf(catalogue, below.of, below.rung);
        return [{ element_id, token_path, value, inherited: source }];
      }),
  );
}

/** Where a redundant value's place would have the same from; undefined when it would not. */
function rungBelow(
  catalogue: Catalogue,
  values: CanvasValues,
  about: { element: ElementRow | null; row: ValueRow; hidden: HiddenValues },
): { of: CatalogueEntry; rung: Rung } | undefined {
  const { element, row, hidden } = about;
  const entry = catalogue.find(row.token_path);
  const place = { canvas: values.state.canvas.kind, element: element?.kind ?? null };
  if (entry?.path !== row.token_path || !isAllowedAt(entry.definition, place)) return undefined;
  const says = canonicalJson(row.value);
  const { base_path, breakpoint } = entry.definition;
  const base = base_path === undefined ? undefined : catalogue.find(base_path);
  if (base !== undefined) {
    const at = breakpoints.find((one) => one === breakpoint);
    const rungs = ladder(catalogue, values, base, { element, breakpoint: at });
    const rung = without(row, rungs);
    const same = canonicalJson(valueOf(rung)) === says;
    // Another override behind it keeps from showing whatever this one does.
    const safe = rung.entry === entry || !hidden.differ(base, at, row);
    return same && safe ? { of: base, rung } : undefined;
  }
  // A default that is another path's value may differ by breakpoint where plain values do not.
  const rungs = breakpoints.map((at) =>
    without(row, plainLadder(catalogue, values, entry, { element, breakpoint: at })),
  );
  const [rung] = rungs;
  const same = rungs.every((one) => canonicalJson(valueOf(one)) === says);
  return same && rung !== undefined ? { of: entry, rung } : undefined;
}

function without(row: ValueRow, rungs: Iterable<Rung>): Rung {
  for (const rung of rungs) if (rung.row !== row && wins(rung)) return rung;
  throw new TypeError('A ladder has no last rung');
}

function valueOf({ row, entry }: Rung): JsonValue {
  if (row !== undefined) return row.value;
  const { default: fallback } = entry.definition;
  return fallback !== null && 'value' in fallback ? fallback.value : null;
}
