import { canonicalJson } from '@northstar/contracts';
import type { Breakpoint, JsonValue, RedundantValue } from '@northstar/contracts';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { isAllowedOn } from '../catalogue/token-levels.js';
import type { ElementRow, ValueRow } from '../ports/document-rows.js';
import type { CanvasValues } from '../resolve/canvas-values.js';
import { tokenOf } from './explain-token.js';
import { HiddenValues } from './hidden-values.js';
import { ladder, plainLadder, wins, type Rung } from './ladder.js';

const breakpoints: readonly (Breakpoint | undefined)[] = [undefined, 'mobile', 'tablet', 'desktop'];

/**
 * The values of a canvas that equal what their element would have without them: those of the root
 * first, then in reading order. Unsetting one, some or all of them changes no resolved value of
 * any element at any breakpoint.
 */
export function redundantValues(catalogue: Catalogue, values: CanvasValues): RedundantValue[] {
  const hidden = new HiddenValues(values);
  return [null, ...values.tree.inReadingOrder()].flatMap((element) =>
    [...values.of(element?.element_id ?? null)]
      .sort((a, b) => (a.token_path < b.token_path ? -1 : 1))
      .flatMap((row): RedundantValue[] => {
        const inherited = inheritedRung(catalogue, values, { element, row, hidden });
        if (inherited === undefined) return [];
        const { element_id, token_path, value } = row;
        const { source } = tokenOf(catalogue, inherited.entry, inherited.rung);
        return [{ element_id, token_path, value, inherited: source }];
      }),
  );
}

/** The rung from which the value would come if it were unset; undefined when it is not redundant. */
function inheritedRung(
  catalogue: Catalogue,
  values: CanvasValues,
  value: { element: ElementRow | null; row: ValueRow; hidden: HiddenValues },
): { entry: CatalogueEntry; rung: Rung } | undefined {
  const { element, row, hidden } = value;
  const entry = catalogue.find(row.token_path);
  const owner = { canvas: values.snapshot.canvas.kind, element: element?.kind ?? null };
  if (entry?.path !== row.token_path || !isAllowedOn(entry.definition, owner)) return undefined;
  const json = canonicalJson(row.value);
  const { base_path } = entry.definition;
  const base = base_path === undefined ? undefined : catalogue.find(base_path);
  if (base !== undefined) {
    const breakpoint = breakpoints.find((each) => each === entry.definition.breakpoint);
    const rung = winnerWithout(row, ladder(catalogue, values, base, { element, breakpoint }));
    const isEqual = canonicalJson(valueOf(rung)) === json;
    // With another override on the next rung, the same plain values stay hidden.
    const isSafe = rung.entry === entry || !hidden.isHiding(base, breakpoint, row);
    return isEqual && isSafe ? { entry: base, rung } : undefined;
  }
  // A default that is another path's value may have overrides, so that it differs by breakpoint.
  const rungs = breakpoints.map((breakpoint) =>
    winnerWithout(row, plainLadder(catalogue, values, entry, { element, breakpoint })),
  );
  const [rung] = rungs;
  const isEqual = rungs.every((each) => canonicalJson(valueOf(each)) === json);
  return isEqual && rung !== undefined ? { entry, rung } : undefined;
}

function winnerWithout(row: ValueRow, rungs: Iterable<Rung>): Rung {
  for (const rung of rungs) if (rung.row !== row && wins(rung)) return rung;
  throw new TypeError('A ladder always has a default');
}

function valueOf({ row, entry }: Rung): JsonValue {
  if (row !== undefined) return row.value;
  const { default: fallback } = entry.definition;
  return fallback !== null && 'value' in fallback ? fallback.value : null;
}
