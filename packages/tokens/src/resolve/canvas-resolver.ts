import type { Breakpoint, ResolvedToken } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { TokenOwner } from '../ports/document-commit.js';
import type { AllowedSlots } from '../catalogue/token-table.js';
import type {
  CanvasSnapshot,
  ElementRow,
  LayerSnapshot,
  ValueRow,
} from '../ports/document-rows.js';
import { layerName } from '../ports/document-ref.js';
import { elementNotFound } from '../elements/element-not-found.js';
import { holdingOf, type Holding, type Patch } from './holding.js';
import { withOpen } from './open-tokens.js';
import { sharedValues, type SharedValues } from './shared-values.js';
import { standsBelow, standsOn } from './standing.js';

/** Resolves the tokens of one canvas at one revision, element by element. */
export interface CanvasResolver {
  /**
   * Every token that an element, or the canvas root where it is null, may have, with its value and
   * source: in the contract's order, open paths that are set behind. The list is the caller's own,
   * its tokens are shared and frozen. Throws `element.not_found`.
   */
  resolve(element_id: string | null, breakpoint?: Breakpoint): ResolvedToken[];
}

/**
 * Makes a resolver of a canvas's state and of the layers below it, weakest first, as `readLayers`
 * gives them. It reads them once: make another for another revision.
 *
 * The ladder is that of TOKENS' enum Layer: what is said for the breakpoint asked for, at any
 * rung, wins over what is said for none; then the nearest rung; then the default. What the
 * elements of a canvas share is found once, so asking for one costs its tokens and what it and
 * those around it say, however many others there are.
 */
export function createResolver(
  catalogue: Catalogue,
  state: CanvasSnapshot,
  layers: readonly LayerSnapshot[] = [],
): CanvasResolver {
  return new Resolver(catalogue, state, layers);
}

/** What elements of one kind share at one breakpoint. */
interface Base extends SharedValues {
  readonly sheet: AllowedSlots;
  /** In the sheet's order. */
  readonly onSheet: readonly ResolvedToken[];
}

interface Node {
  readonly place: TokenOwner;
  readonly holding: Holding;
  /** The nearest element around it that passes anything on. */
  readonly above: Node | undefined;
}

class Resolver implements CanvasResolver {
  readonly #catalogue: Catalogue;
  readonly #root: Node;
  readonly #weakestFirst: readonly Holding[];
  readonly #elements: ReadonlyMap<string, ElementRow>;
  readonly #rows: ReadonlyMap<string | null, readonly ValueRow[]>;
  readonly #nodes = new Map<string, Node>();
  readonly #shared = new Map<Breakpoint | undefined, SharedValues>();
  readonly #bases = new Map<Breakpoint | undefined, Map<string | null, Base>>();

  constructor(catalogue: Catalogue, state: CanvasSnapshot, layers: readonly LayerSnapshot[]) {
    this.#catalogue = catalogue;
    this.#elements = new Map(state.elements.map((element) => [element.element_id, element]));
    this.#rows = byElement(state.values);
    const { kind } = state.canvas;
    const place: TokenOwner = { canvas: kind, element: null };
    const rows = this.#rows.get(null) ?? [];
    const holding = holdingOf(catalogue, { stands: standsOn(kind, null), layer: 'canvas' }, rows);
    this.#root = { place, holding, above: undefined };
    const stands = standsBelow(kind);
    const below = layers.map(({ layer, values }) =>
      holdingOf(catalogue, { stands, layer: layerName(layer) }, values),
    );
    this.#weakestFirst = [...below, holding];
  }

  resolve(element_id: string | null, breakpoint?: Breakpoint): ResolvedToken[] {
    const node = element_id === null ? this.#root : this.#nodeOf(element_id);
    const base = this.#baseOf(node.place, breakpoint);
    const tokens = base.onSheet.slice();
    if (element_id !== null) {
      if (breakpoint !== undefined) {
        lay(tokens, base, node.holding.own.at[breakpoint], false);
        for (let { above } = node; above !== undefined; { above } = above) {
          lay(tokens, base, above.holding.passedOn.at[breakpoint], false);
        }
      }
      lay(tokens, base, node.holding.own.plain, true);
      for (let { above } = node; above !== undefined; { above } = above) {
        lay(tokens, base, above.holding.passedOn.plain, true);
      }
    }
    return node.place.canvas === 'graph'
      ? withOpen(tokens, this.#weakestFirst, node.holding)
      : tokens;
  }

  #nodeOf(element_id: string): Node {
    const known = this.#nodes.get(element_id);
    if (known !== undefined) return known;
    const element = this.#elements.get(element_id);
    if (element === undefined) {
      throw elementNotFound(element_id, 'query.element_id', this.#elements.keys());
    }
    // Parents before children, in a loop: how deep elements lie is anybody's choice.
    const unknown: ElementRow[] = [];
    let next: ElementRow | undefined = element;
    while (next !== undefined && !this.#nodes.has(next.element_id)) {
      unknown.push(next);
      next = this.#elements.get(next.parent_id ?? '');
    }
    let node = this.#root;
    for (const row of unknown.reverse()) {
      node = this.#newNode(row);
      this.#nodes.set(row.element_id, node);
    }
    return node;
  }

  #newNode({ element_id, kind, parent_id }: ElementRow): Node {
    const place: TokenOwner = { canvas: this.#root.place.canvas, element: kind };
    const rows = this.#rows.get(element_id) ?? [];
    const stands = standsOn(place.canvas, kind);
    const holding = holdingOf(this.#catalogue, { stands, layer: 'element', element_id }, rows);
    const parent = this.#nodes.get(parent_id ?? '');
    return { place, holding, above: parent?.holding.passesOn === true ? parent : parent?.above };
  }

  #baseOf(place: TokenOwner, breakpoint: Breakpoint | undefined): Base {
    let bases = this.#bases.get(breakpoint);
    if (bases === undefined) this.#bases.set(breakpoint, (bases = new Map<string | null, Base>()));
    const known = bases.get(place.element);
    if (known !== undefined) return known;
    const shared = this.#sharedAt(breakpoint);
    const sheet = this.#catalogue.table.allowedAt(place);
    const onSheet = sheet.slots.flatMap((slot) => shared.tokens[slot] ?? []);
    const base = { ...shared, sheet, onSheet };
    bases.set(place.element, base);
    return base;
  }

  #sharedAt(breakpoint: Breakpoint | undefined): SharedValues {
    const shared =
      this.#shared.get(breakpoint) ??
      sharedValues(this.#catalogue.table, this.#weakestFirst, breakpoint);
    this.#shared.set(breakpoint, shared);
    return shared;
  }
}

/** Puts values where nothing weightier stands yet: nearer ones come first. */
function lay(tokens: ResolvedToken[], base: Base, patch: Patch, plain: boolean): void {
  const { slots, tokens: laid } = patch;
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index];
    const token = laid[index];
    if (slot === undefined || token === undefined) continue;
    if (plain && base.overridden[slot] === 1) continue;
    const position = base.sheet.positions[slot] ?? -1;
    if (position !== -1 && tokens[position] === base.onSheet[position]) tokens[position] = token;
  }
}

function byElement(values: readonly ValueRow[]): Map<string | null, ValueRow[]> {
  const rows = new Map<string | null, ValueRow[]>();
  for (const row of values) {
    const own = rows.get(row.element_id);
    if (own === undefined) rows.set(row.element_id, [row]);
    else own.push(row);
  }
  return rows;
}
