import { Breakpoint } from '@northstar/contracts';
import { ElementTree } from '../../elements/element-tree.js';
import type { CanvasSnapshot } from '../../ports/document-rows.js';
import type { Ground, Plan } from '../commands/plan.js';
import { stateAfter } from './after.js';
import { differencesBetween, type Differences } from './differences.js';
import type { Effort } from './effort.js';
import { readingsOf, type StandingLayers } from './readings.js';

/**
 * What a plan changes on the canvas that it is for: the elements that come, go or stand elsewhere,
 * and those that would have another value of any token, whoever reads them.
 */
export function ownDifferences(
  { parts, standing }: Ground,
  layers: StandingLayers,
  plan: Plan,
  effort: Effort,
): Differences {
  const before = standing.state;
  if (before === null) throw new TypeError('A canvas that stands has a state');
  const after = stateAfter(before, plan);
  const change = plan.layer && { layer: plan.layer.ref, values: plan.layer.values };
  const { readings, isPartial } = readingsOf(layers, change, before.canvas.surface_id);
  effort.isPartial ||= isPartial;
  const differences = differencesBetween(
    parts.catalogue,
    [before, after],
    readings,
    affected(before, plan),
  );
  return withChanged(differences, [before, after], plan);
}

/**
 * Who comes, goes or stands elsewhere is seen at every width. Those that are there before come first,
 * in reading order.
 */
function withChanged(
  differences: Differences,
  states: readonly CanvasSnapshot[],
  { element_changes }: Plan,
): Differences {
  if (element_changes.length === 0) return differences;
  const { root, elements } = differences;
  const touched = new Set([...elements, ...element_changes.map((change) => change.element_id)]);
  const ordered = states
    .flatMap((state) => new ElementTree(state.elements).inReadingOrder())
    .map(({ element_id }) => element_id);
  return {
    root,
    elements: [...new Set(ordered)].filter((element_id) => touched.has(element_id)),
    breakpoints: new Set(Breakpoint.options),
  };
}

/** The elements on which anything changes; null for the root, and so for all that lies on it. */
function affected({ elements }: CanvasSnapshot, plan: Plan): Set<string | null> {
  const rows = new Map(elements.map((row) => [row.element_id, row]));
  const moved = plan.elements.filter(
    (row) => rows.get(row.element_id)?.parent_id !== row.parent_id,
  );
  return new Set([
    ...plan.values.map(({ element_id }) => element_id),
    ...(plan.layer === undefined ? [] : [null]),
    ...moved.map(({ element_id }) => element_id),
  ]);
}
