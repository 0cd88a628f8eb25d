import type { ResolvedToken } from '@northstar/contracts';
import type { Catalogue } from './catalogue.js';
import type { CatalogueEntry } from './catalogue-entry.js';
import { defaultToken } from './default-token.js';
import type { Place } from '../ports/place.js';
import { mayStand } from './placement.js';

/** Where a path belongs: its number among the tokens, and the breakpoint that it is said for. */
export interface Spot {
  readonly slot: number;
  /** Undefined of a token itself; of an override its breakpoint. */
  readonly breakpoint: string | undefined;
  readonly entry: CatalogueEntry;
}

/** The tokens that may be set at one kind of place, in the contract's order. */
export interface Sheet {
  readonly slots: readonly number[];
  /** By slot, the position on the sheet; -1 of what may not be set there. */
  readonly positions: Int16Array;
}

/**
 * The tokens of a catalogue numbered, so that the values of an element can be an array. Open
 * paths have no number: there is no end to them.
 */
export class TokenTable {
  /** By slot. */
  readonly entries: readonly CatalogueEntry[];
  /** By slot, the token as it is while nobody has set it. */
  readonly defaults: readonly ResolvedToken[];
  /** By slot, the slot of the path that is its default; -1 where there is none. */
  readonly fallbacks: Int16Array;
  readonly #spots = new Map<string, Spot>();
  readonly #sheets = new Map<string, Sheet>();

  constructor(catalogue: Catalogue) {
    const all = [...catalogue.closedEntries()];
    this.entries = all.filter(({ definition }) => definition.base_path === undefined);
    for (const [slot, entry] of this.entries.entries()) {
      this.#spots.set(entry.path, { slot, breakpoint: undefined, entry });
    }
    for (const { path, definition } of all) {
      const base = this.#spots.get(definition.base_path ?? '');
      if (base !== undefined) {
        this.#spots.set(path, { ...base, breakpoint: definition.breakpoint });
      }
    }
    this.defaults = this.entries.map((entry) => defaultToken(catalogue, entry));
    this.fallbacks = Int16Array.from(this.entries, ({ definition: { default: fallback } }) =>
      fallback !== null && 'from' in fallback ? (this.#spots.get(fallback.from)?.slot ?? -1) : -1,
    );
  }

  /** Undefined of open paths and of those that the contract does not know. */
  spotOf(path: string): Spot | undefined {
    return this.#spots.get(path);
  }

  sheetOf(place: Place): Sheet {
    const key = `${place.canvas} ${place.element ?? ''}`;
    const known = this.#sheets.get(key);
    if (known !== undefined) return known;
    const slots = [...this.entries.keys()].filter((slot) => {
      const entry = this.entries[slot];
      return entry !== undefined && mayStand(entry.definition, place);
    });
    const positions = new Int16Array(this.entries.length).fill(-1);
    for (const [position, slot] of slots.entries()) positions[slot] = position;
    const sheet = { slots, positions };
    this.#sheets.set(key, sheet);
    return sheet;
  }
}
