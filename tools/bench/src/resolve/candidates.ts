import type { Breakpoint, ElementKind, JsonValue } from '@northstar/contracts';
import {
  createCatalogue,
  createResolver,
  type CatalogueEntry,
  type ValueRow,
} from '@northstar/tokens';
import { breakpoints, type Design } from './design.js';

/** The values of all tokens of an element: without a breakpoint and for each of the three. */
export type ResolveAll = (element_id: string) => readonly (readonly JsonValue[])[];
/** Does the same work and returns only the number of values. */
export type CountAll = (element_id: string) => number;

export interface Resolving {
  values: ResolveAll;
  count: CountAll;
}

const catalogue = createCatalogue();

/** The resolver: value, source and definition of every token. */
export function ours({ state, layers }: Design): Resolving {
  const resolver = createResolver(catalogue, state, layers);
  return {
    values: (element_id) =>
      breakpoints.map((at) => resolver.resolve(element_id, at).map(({ value }) => value)),
    count: (element_id) =>
      resolver.resolve(element_id).length +
      resolver.resolve(element_id, 'mobile').length +
      resolver.resolve(element_id, 'tablet').length +
      resolver.resolve(element_id, 'desktop').length,
  };
}

/** The same with a new resolver for each element, as one request creates it. */
export function oursAnew(design: Design): Resolving {
  return {
    values: (element_id) => ours(design).values(element_id),
    count: (element_id) => ours(design).count(element_id),
  };
}

/**
 * The floor: for each breakpoint, the values that are set are copied from one Map per layer into a
 * copy of the defaults. It computes no sources, breakpoint precedence or inheritance; the Maps are
 * prepared so that the values are right.
 */
export function bareMerge(design: Design): Resolving {
  const { values } = ours(design);
  const rungs = new Map<
    string,
    readonly (readonly [JsonValue[], readonly Map<number, JsonValue>[]])[]
  >();
  const defaults = { state: { ...design.state, values: [] }, layers: [], element_ids: [] };
  const untouched = ours(defaults);
  for (const element_id of design.element_ids) {
    const without = untouched.values(element_id);
    rungs.set(
      element_id,
      values(element_id).map((all, screen) => {
        const copied = [...(without[screen] ?? [])];
        const set = new Map<number, JsonValue>();
        for (const [index, value] of all.entries())
          if (value !== copied[index]) set.set(index, value);
        return [copied, inFive(set)] as const;
      }),
    );
  }
  const merged = (element_id: string): JsonValue[][] => {
    const screens = rungs.get(element_id) ?? [];
    const answer: JsonValue[][] = [];
    for (const [base, maps] of screens) {
      const copy = base.slice();
      for (const map of maps) for (const [index, value] of map) copy[index] = value;
      answer.push(copy);
    }
    return answer;
  };
  return {
    values: merged,
    count: (element_id) => {
      let count = 0;
      for (const screen of merged(element_id)) count += screen.length;
      return count;
    },
  };
}

/** Distributes the values over five layers. */
function inFive(set: ReadonlyMap<number, JsonValue>): Map<number, JsonValue>[] {
  const five = Array.from({ length: 5 }, () => new Map<number, JsonValue>());
  let turn = 0;
  for (const [index, value] of set) five[(turn += 1) % 5]?.set(index, value);
  return five;
}

/** The peer: the obvious algorithm, which walks the ladder from the top for every token. */
export function ladderWalk({ state, layers }: Design): Resolving {
  const held = new Map<string, JsonValue>();
  const key = (holder: string | null, path: string) => `${holder ?? ''} ${path}`;
  const put = (holder: string | null, row: ValueRow) =>
    held.set(key(holder, row.token_path), row.value);
  for (const row of state.values) put(row.element_id, row);
  for (const layer of layers) for (const row of layer.values) put(layer.layer.kind, row);
  const below = [...layers].reverse().map(({ layer }) => layer.kind);
  const elements = new Map(state.elements.map((element) => [element.element_id, element]));

  const find = (holders: readonly (string | null)[], path: string): JsonValue | undefined => {
    for (const holder of holders) {
      const value = held.get(key(holder, path));
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const valueOf = (
    holders: readonly (string | null)[],
    { path, definition }: CatalogueEntry,
    at: Breakpoint | undefined,
  ): JsonValue => {
    const override = at === undefined ? undefined : find(holders, `responsive.${at}.${path}`);
    const value = override ?? find(holders, path);
    if (value !== undefined) return value;
    const { default: fallback } = definition;
    if (fallback === null) return null;
    if ('value' in fallback) return fallback.value;
    const other = catalogue.find(fallback.from);
    return other === undefined ? null : valueOf([null, ...below], other, at);
  };
  const sheets = new Map<ElementKind | null, CatalogueEntry[]>();
  const entriesFor = (kind: ElementKind | null): CatalogueEntry[] => {
    const entries = sheets.get(kind) ?? catalogue.entriesOn({ canvas: 'page', element: kind });
    sheets.set(kind, entries);
    return entries;
  };
  const resolve = (element_id: string): JsonValue[][] => {
    const element = elements.get(element_id);
    const around: string[] = [];
    for (let up = element; up !== undefined; up = elements.get(up.parent_id ?? ''))
      around.push(up.element_id);
    const entries = entriesFor(element?.kind ?? null);
    return breakpoints.map((at) =>
      entries.map((entry) => {
        const on = entry.definition.inherits ? around : around.slice(0, 1);
        return valueOf([...on, null, ...below], entry, at);
      }),
    );
  };
  return {
    values: resolve,
    count: (element_id) => resolve(element_id).reduce((count, { length }) => count + length, 0),
  };
}
