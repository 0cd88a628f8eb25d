import type { Breakpoint, CanvasKind, ResolvedToken } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { AllowedSlots } from '../catalogue/token-table.js';
import { elementNotFound } from '../elements/element-not-found.js';
import type { TokenOwner } from '../ports/document-commit.js';
import { layerName, type LayerRef } from '../ports/document-ref.js';
import type { ElementRow, ValueRow } from '../ports/document-rows.js';
import { allowedInLayer, allowedOn } from './allowed.js';
import { appendOpenTokens } from './open-tokens.js';
import { setTokensOf, type SetTokens, type TokenList } from './set-tokens.js';
import { sharedValues, type SharedValues } from './shared-values.js';

/** Resolves the tokens of one canvas at one revision, element by element. */
export interface CanvasResolver {
  /**
   * Returns every token that an element, or the canvas root for null, may have, with its value and
   * source: in the contract's order, followed by the open paths that are set. The array is new, the
   * tokens are shared and frozen. Throws `element.not_found`.
   */
  resolve(element_id: string | null, breakpoint?: Breakpoint): ResolvedToken[];
}

/** The parts of a `CanvasSnapshot` that values depend on. */
export interface ResolvableCanvas {
  canvas: { kind: CanvasKind };
  elements: readonly ElementRow[];
  values: readonly ValueRow[];
}

/** The parts of a `LayerSnapshot` that values depend on. */
export interface ResolvableLayer {
  layer: LayerRef;
  values: readonly ValueRow[];
}

/**
 * Creates a resolver for a canvas and the layers that apply to it, weakest first, as `readLayers`
 * returns them. It reads them once; create another resolver for another revision.
 *
 * The order of precedence is that of TOKENS, enum Layer: an override for the breakpoint on any
 * rung, then the plain value on the nearest rung, then the default. Values that the elements share
 * are determined once, so that resolving one element costs its tokens and the values on it and its
 * ancestors, however many other elements there are.
 */
export function createResolver(
  catalogue: Catalogue,
  canvas: ResolvableCanvas,
  layers: readonly ResolvableLayer[] = [],
): CanvasResolver {
  return new Resolver(catalogue, canvas, layers);
}

/** What elements of one kind share at one breakpoint. */
interface Base extends SharedValues {
  readonly allowed: AllowedSlots;
  /** In the order of `allowed`. */
  readonly allowedTokens: readonly ResolvedToken[];
}

interface Node {
  readonly owner: TokenOwner;
  readonly set: SetTokens;
  /** The nearest ancestor with values that its descendants inherit. */
  readonly ancestor: Node | undefined;
}

class Resolver implements CanvasResolver {
  readonly #catalogue: Catalogue;
  readonly #root: Node;
  readonly #weakestFirst: readonly SetTokens[];
  readonly #elements: ReadonlyMap<string, ElementRow>;
  readonly #rows: ReadonlyMap<string | null, readonly ValueRow[]>;
  readonly #nodes = new Map<string, Node>();
  readonly #shared = new Map<Breakpoint | undefined, SharedValues>();
  readonly #bases = new Map<Breakpoint | undefined, Map<string | null, Base>>();

  constructor(
    catalogue: Catalogue,
    { canvas, elements, values }: ResolvableCanvas,
    layers: readonly ResolvableLayer[],
  ) {
    this.#catalogue = catalogue;
    this.#elements = new Map(elements.map((element) => [element.element_id, element]));
    this.#rows = byElement(values);
    const rootOwner = { isAllowed: allowedOn(canvas.kind, null), layer: 'canvas' } as const;
    const set = setTokensOf(catalogue, rootOwner, this.#rows.get(null) ?? []);
    this.#root = { owner: { canvas: canvas.kind, element: null }, set, ancestor: undefined };
    const isAllowed = allowedInLayer(canvas.kind);
    const below = layers.map(({ layer, values: rows }) =>
      setTokensOf(catalogue, { isAllowed, layer: layerName(layer) }, rows),
    );
    this.#weakestFirst = [...below, set];
  }

  resolve(element_id: string | null, breakpoint?: Breakpoint): ResolvedToken[] {
    const node = element_id === null ? this.#root : this.#nodeOf(element_id);
    const base = this.#baseOf(node.owner, breakpoint);
    const tokens = base.allowedTokens.slice();
    if (element_id !== null) {
      if (breakpoint !== undefined) {
        apply(tokens, base, node.set.own.overrides[breakpoint], false);
        for (let { ancestor } = node; ancestor !== undefined; { ancestor } = ancestor) {
          apply(tokens, base, ancestor.set.inherited.overrides[breakpoint], false);
        }
      }
      apply(tokens, base, node.set.own.plain, true);
      for (let { ancestor } = node; ancestor !== undefined; { ancestor } = ancestor) {
        apply(tokens, base, ancestor.set.inherited.plain, true);
      }
    }
    return node.owner.canvas === 'graph'
      ? appendOpenTokens(tokens, this.#weakestFirst, node.set)
      : tokens;
  }

  #nodeOf(element_id: string): Node {
    const known = this.#nodes.get(element_id);
    if (known !== undefined) return known;
    const element = this.#elements.get(element_id);
    if (element === undefined) {
      throw elementNotFound(element_id, 'query.element_id', this.#elements.keys());
    }
    // Parents before children, in a loop, because elements may be nested to any depth.
    const unknown: ElementRow[] = [];
    let next: ElementRow | undefined = element;
    while (next !== undefined && !this.#nodes.has(next.element_id)) {
      unknown.push(next);
      next = this.#elements.get(next.parent_id ?? '');
    }
    let node = this.#root;
    for (const row of unknown.reverse()) {
      node = this.#createNode(row);
      this.#nodes.set(row.element_id, node);
    }
    return node;
  }

  #createNode({ element_id, kind, parent_id }: ElementRow): Node {
    const owner: TokenOwner = { canvas: this.#root.owner.canvas, element: kind };
    const isAllowed = allowedOn(owner.canvas, kind);
    const rows = this.#rows.get(element_id) ?? [];
    const set = setTokensOf(this.#catalogue, { isAllowed, layer: 'element', element_id }, rows);
    const parent = this.#nodes.get(parent_id ?? '');
    const ancestor = parent?.set.hasInherited === true ? parent : parent?.ancestor;
    return { owner, set, ancestor };
  }

  #baseOf(owner: TokenOwner, breakpoint: Breakpoint | undefined): Base {
    let bases = this.#bases.get(breakpoint);
    if (bases === undefined) this.#bases.set(breakpoint, (bases = new Map<string | null, Base>()));
    const known = bases.get(owner.element);
    if (known !== undefined) return known;
    const shared = this.#sharedAt(breakpoint);
    const allowed = this.#catalogue.table.allowedOn(owner);
    const allowedTokens: ResolvedToken[] = [];
    for (const slot of allowed.slots) {
      const token = shared.tokens[slot];
      if (token !== undefined) allowedTokens.push(token);
    }
    const base = { ...shared, allowed, allowedTokens };
    bases.set(owner.element, base);
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

/** Replaces shared values. Called with the strongest list first, so a replaced value stays. */
function apply(tokens: ResolvedToken[], base: Base, list: TokenList, isPlain: boolean): void {
  const { slots, tokens: listed } = list;
  const { allowed, allowedTokens, overridden } = base;
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index];
    const token = listed[index];
    if (slot === undefined || token === undefined) continue;
    if (isPlain && overridden[slot] === 1) continue;
    const position = allowed.positions[slot] ?? -1;
    if (position !== -1 && tokens[position] === allowedTokens[position]) tokens[position] = token;
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
