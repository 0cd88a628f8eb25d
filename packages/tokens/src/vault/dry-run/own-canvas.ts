import { Breakpoint } from '@northstar/contracts';
import { ElementTree } from '../../elements/element-tree.js';
import type { LayerSnapshot } from '../../ports/document-rows.js';
import type { Plan, PlanningContext } from '../commands/plan.js';
import { affectedPaths } from './affected-paths.js';
import { applyPlan } from './apply-plan.js';
import { changedElements, createComparison } from './changed-elements.js';
import { viewsOf } from './layer-views.js';
import type { Search } from './search.js';

/**
 * The elements of the plan's own canvas that are added, moved or removed, or have another value for
 * any reader. Those that existed before come first, in reading order. Returns null when nothing
 * changes, not even on the root.
 */
export function changedOnOwnCanvas(
  { parts: { catalogue }, document }: PlanningContext,
  layers: readonly LayerSnapshot[],
  plan: Plan,
  search: Search,
): string[] | null {
  const { canvas, elements, values } = document;
  if (canvas === null) throw new TypeError('A layer has no elements');
  const layerChange = plan.layer && { layer: plan.layer.ref, values: plan.layer.values };
  const change = {
    before: { canvas, elements, values },
    after: { canvas, ...applyPlan(document, plan) },
    views: viewsOf(layers, layerChange, canvas.surface_id, search),
  };
  const before = new Map(elements.map((row) => [row.element_id, row]));
  const moved = plan.elements.filter((row) => {
    const old = before.get(row.element_id);
    return old?.parent_id !== row.parent_id || old.kind !== row.kind;
  });
  const writes = [...plan.values, ...(plan.layer?.values ?? [])];
  const roots = new Set([...writes, ...moved].map(({ element_id }) => element_id));
  const writtenPaths = writes.map(({ token_path }) => token_path);
  const paths = moved.length > 0 ? undefined : affectedPaths(catalogue, writtenPaths);
  const isRootChanged = roots.has(null) && createComparison(catalogue, change, search)(null);
  const changed = changedElements(catalogue, change, { roots, paths }, search);
  if (plan.element_changes.length === 0) {
    return isRootChanged || changed.length > 0 ? changed : null;
  }
  // An added, moved or removed element is a change at every breakpoint.
  for (const breakpoint of Breakpoint.options) search.breakpoints.add(breakpoint);
  const all = new Set([...changed, ...plan.element_changes.map(({ element_id }) => element_id)]);
  const ordered = [change.before, change.after].flatMap((each) =>
    new ElementTree(each.elements).inReadingOrder().map(({ element_id }) => element_id),
  );
  return [...new Set(ordered)].filter((element_id) => all.has(element_id));
}
