import type { ResolvedToken } from '@northstar/contracts';
import type { TokenOwner } from '../ports/document-commit.js';
import type { CatalogueEntries, CatalogueEntry } from './catalogue-entry.js';
import { defaultToken } from './default-token.js';
import { isAllowedOn } from './token-levels.js';

/** The number of a path's token, and the breakpoint when the path is an override of that token. */
export interface TokenSlot {
  readonly slot: number;
  /** Undefined when the path is not an override. */
  readonly breakpoint: string | undefined;
  readonly entry: CatalogueEntry;
}

/** The tokens that are allowed on one owner, in the order of the contract. */
export interface AllowedSlots {
  readonly slots: readonly number[];
  /** By slot, its position in `slots`; -1 when the token is not allowed. */
  readonly positions: Int16Array;
}

/**
 * The tokens of a catalogue with a number (slot) each, so that the values of an element fit in an
 * array. Open paths have no slot: their number is unlimited.
 */
export class TokenTable {
  /** By slot. */
  readonly entries: readonly CatalogueEntry[];
  /** By slot, the token as it resolves when nothing sets it. */
  readonly defaults: readonly ResolvedToken[];
  /** By slot, the slot of the token whose value is the default; -1 when the default is a value. */
  readonly fallbacks: Int16Array;
  readonly #slots = new Map<string, TokenSlot>();
  readonly #allowed = new Map<string, AllowedSlots>();

  constructor(catalogue: CatalogueEntries) {
    const all = [...catalogue.closedEntries()];
    this.entries = all.filter(({ definition }) => definition.base_path === undefined);
    for (const [slot, entry] of this.entries.entries()) {
      this.#slots.set(entry.path, { slot, breakpoint: undefined, entry });
    }
    for (const { path, definition } of all) {
      const base = this.#slots.get(definition.base_path ?? '');
      if (base !== undefined) {
        this.#slots.set(path, { ...base, breakpoint: definition.breakpoint });
      }
    }
    this.defaults = this.entries.map((entry) => defaultToken(catalogue, entry));
    this.fallbacks = Int16Array.from(this.entries, ({ definition: { default: fallback } }) =>
      fallback !== null && 'from' in fallback ? (this.#slots.get(fallback.from)?.slot ?? -1) : -1,
    );
  }

  /** Undefined for open paths and for paths that the contract does not define. */
  slotOf(path: string): TokenSlot | undefined {
    return this.#slots.get(path);
  }

  allowedOn(owner: TokenOwner): AllowedSlots {
    const key = `${owner.canvas} ${owner.element ?? ''}`;
    const known = this.#allowed.get(key);
    if (known !== undefined) return known;
    const slots = [...this.entries.keys()].filter((slot) => {
      const entry = this.entries[slot];
      return entry !== undefined && isAllowedOn(entry.definition, owner);
    });
    const positions = new Int16Array(this.entries.length).fill(-1);
    for (const [position, slot] of slots.entries()) positions[slot] = position;
    const allowed = { slots, positions };
    this.#allowed.set(key, allowed);
    return allowed;
  }
}
