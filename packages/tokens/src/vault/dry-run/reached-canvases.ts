import type { Breakpoint, TouchedCanvas } from '@northstar/contracts';
import { documentKey } from '../../ports/document-ref.js';
import type { CanvasGroup } from '../../ports/document-rows.js';
import type { Ground } from '../commands/plan.js';
import { isEqual } from '../revert/plan-restore.js';
import type { Effort } from './effort.js';
import { LayerReach } from './layer-reach.js';
import { pathsWithSay } from './paths-with-say.js';
import type { LayerChange, StandingLayers } from './readings.js';

/** How many groups of alike canvases are told apart. */
const MOST_GROUPS = 1_000;

export interface ReachedCanvases {
  count: number;
  /** The first of them by their ids, and how many of their elements are reached. */
  canvases: TouchedCanvas[];
  /** Of those canvases, one canvas after the other, in reading order. */
  elements: string[];
  breakpoints: ReadonlySet<Breakpoint>;
}

/**
 * The canvases of the scope, but for `except`, that a change of a layer gives another value of any
 * token, on their root or on an element, whoever reads them; the first `named` by name. What is too
 * much to be looked at is counted as reached.
 */
export async function reachedCanvases(
  ground: Ground,
  standing: StandingLayers,
  change: LayerChange,
  { named, except, effort }: { named: number; except?: string; effort: Effort },
): Promise<ReachedCanvases> {
  const { repository, catalogue } = ground.parts;
  const values = changedValues(standing, change);
  const changed = values.map(({ token_path }) => token_path);
  const paths = new Set(pathsWithSay(catalogue, changed));
  const reach = new LayerReach(ground, standing, { ...change, values }, { paths, effort });
  const { breakpoints } = reach;
  if (paths.size === 0) return { count: 0, canvases: [], elements: [], breakpoints };
  const grouped = await repository.groupCanvases(ground.scope, [...paths], {
    groups: MOST_GROUPS,
    ids: named,
    ...(except === undefined ? {} : { except }),
  });
  if (grouped.others.count > 0) effort.isPartial = true;
  const reached = [grouped.others];
  // An override that says what the root has anyway hides what elements say for all screens.
  const hides = changed.some((path) => catalogue.table.slotOf(path)?.breakpoint !== undefined);
  for (const group of grouped.groups) {
    if (effort.isSpent() || reach.changesRoots(group)) reached.push(group);
    else if (hides) reached.push(...(await reachedByElements(reach, group, effort)));
  }

  const first = reached.flatMap(({ canvas_ids }) => canvas_ids).sort();
  const canvases: TouchedCanvas[] = [];
  const elements: string[] = [];
  for (const canvas_id of first.slice(0, named)) {
    const own = (await reach.elementsOf(canvas_id)) ?? [];
    canvases.push({ canvas_id, element_count: own.length });
    elements.push(...own);
  }
  const count = reached.reduce((sum, group) => sum + group.count, 0);
  return { count, canvases, elements, breakpoints };
}

type Some = Pick<CanvasGroup, 'count' | 'canvas_ids'>;

/** Those of alike canvases on which an element looks otherwise, though no root does. */
async function reachedByElements(
  reach: LayerReach,
  { count, canvas_ids }: CanvasGroup,
  effort: Effort,
): Promise<Some[]> {
  const unnamed = count - canvas_ids.length;
  if (unnamed > 0) effort.isPartial = true;
  const reached: Some[] = [{ count: unnamed, canvas_ids: [] }];
  for (const canvas_id of canvas_ids) {
    const elements = await reach.elementsOf(canvas_id);
    if (elements?.length !== 0) reached.push({ count: 1, canvas_ids: [canvas_id] });
  }
  return reached;
}

/** What the change does not leave as it is. */
function changedValues({ layers }: StandingLayers, { layer, values }: LayerChange) {
  const own = layers.find((own) => documentKey(own.layer) === documentKey(layer));
  const held = new Map(own?.values.map((row) => [row.token_path, row.value]));
  return values.filter(({ token_path, value }) => !isEqual(held.get(token_path), value));
}
