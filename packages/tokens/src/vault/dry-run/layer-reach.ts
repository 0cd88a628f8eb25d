import type { Breakpoint } from '@northstar/contracts';
import type { CanvasSnapshot } from '../../ports/document-rows.js';
import type { CanvasGroup } from '../../ports/document-rows.js';
import type { Ground } from '../commands/plan.js';
import { differencesBetween } from './differences.js';
import type { Effort } from './effort.js';
import { reachedElements } from './reached-elements.js';
import { readingsOf, type LayerChange, type StandingLayers } from './readings.js';

/** Looks at canvases of a scope for what a change of a layer would make of them. */
export class LayerReach {
  /** The widths at which anything looked otherwise. */
  readonly breakpoints = new Set<Breakpoint>();
  readonly #ground: Ground;
  readonly #layers: StandingLayers;
  readonly #change: LayerChange;
  readonly #paths: ReadonlySet<string>;
  readonly #effort: Effort;
  readonly #elements = new Map<string, readonly string[]>();

  /** `paths`: those that have a say in all that the change sets and unsets; see `pathsWithSay`. */
  constructor(
    ground: Ground,
    standing: StandingLayers,
    change: LayerChange,
    about: { paths: ReadonlySet<string>; effort: Effort },
  ) {
    this.#ground = ground;
    this.#change = change;
    this.#paths = about.paths;
    this.#effort = about.effort;
    const layers = standing.layers.map((state) => ({
      ...state,
      values: state.values.filter(({ token_path }) => about.paths.has(token_path)),
    }));
    this.#layers = { ...standing, layers };
  }

  /** Whether the roots of alike canvases would have another value of any token. */
  changesRoots({ kind, surface_id, values }: CanvasGroup): boolean {
    const root = rootOf(kind, values);
    const readings = this.#readingsOf(surface_id);
    this.#effort.look(readings.length);
    const differences = differencesBetween(
      this.#ground.parts.catalogue,
      [root, root],
      readings,
      new Set([null]),
    );
    for (const at of differences.breakpoints) this.breakpoints.add(at);
    return differences.root;
  }

  /** The elements of a canvas that would; undefined when that is too much to find out. */
  async elementsOf(canvas_id: string): Promise<readonly string[] | undefined> {
    const known = this.#elements.get(canvas_id);
    if (known !== undefined || this.#effort.isSpent()) return known;
    const { parts, scope } = this.#ground;
    const state = await parts.repository.readCanvas(scope, canvas_id);
    if (state === null) return [];
    this.#effort.read(state.elements.length + state.values.length);
    const about = { readings: this.#readingsOf(state.canvas.surface_id), paths: this.#paths };
    const found = reachedElements(parts.catalogue, state, about, this.#effort, this.breakpoints);
    this.#elements.set(canvas_id, found);
    return found;
  }

  #readingsOf(surface_id: string | null) {
    const { readings, isPartial } = readingsOf(this.#layers, this.#change, surface_id);
    this.#effort.isPartial ||= isPartial;
    return readings;
  }
}

/** A canvas as far as its root goes. */
function rootOf(kind: CanvasGroup['kind'], values: CanvasGroup['values']): CanvasSnapshot {
  const at = new Date(0).toISOString();
  const about = { element_id: null, rev: 1, actor: null, at, contract_version: '' };
  return {
    canvas: {
      canvas_id: 'any',
      surface_id: null,
      kind,
      template_kind: null,
      name: null,
      schema_ref: null,
      head_rev: 1,
      head_event_id: null,
      horizon_rev: 0,
      created_at: at,
      updated_at: at,
    },
    rev: 1,
    rev_at: at,
    elements: [],
    values: values.map((held) => ({ ...held, ...about })),
  };
}
