import { Breakpoint } from '@northstar/contracts';
import { ElementTree } from '../../elements/element-tree.js';
import type { LayerSnapshot } from '../../ports/document-rows.js';
import type { Plan, PlanningContext } from '../commands/plan.js';
import { affectedPaths } from './affected-paths.js';
import { applyPlan } from './apply-plan.js';
import { compareCanvas } from './compare-canvas.js';
import { viewsOf, type LayerChange } from './layer-views.js';
import type { Search } from './search.js';

/**
 * The elements of the plan's own canvas that are added, moved or removed, or have another value for
 * any reader. Those that existed before come first, in reading order. Returns null when nothing
 * changes, not even on the root.
 */
export function changedOnOwnCanvas(
  { parts: { catalogue }, document }: PlanningContext,
  layers: readonly LayerSnapshot[],
  { plan, layerChange }: { plan: Plan; layerChange: LayerChange | undefined },
  search: Search,
): string[] | null {
  const { canvas, elements } = document;
  if (canvas === null) throw new TypeError('A layer has no elements');
  const before = { canvas, elements, values: document.values };
  const after = { canvas, ...applyPlan(document, plan) };
  const positions = new Map(elements.map((row) => [row.element_id, row]));
  const moved = plan.elements.filter((row) => {
    const old = positions.get(row.element_id);
    return old?.parent_id !== row.parent_id || old.kind !== row.kind;
  });
  const writes = [...plan.values, ...(layerChange?.values ?? [])];
  const paths = affectedPaths(
    catalogue,
    writes.map(({ token_path }) => token_path),
  );
  const change = {
    before,
    after,
    views: viewsOf(layers, layerChange, canvas.surface_id, search),
    roots: new Set([...writes, ...moved].map(({ element_id }) => element_id)),
    paths: moved.length > 0 ? undefined : paths,
  };
  const changed = compareCanvas(catalogue, change, search);
  if (plan.element_changes.length === 0) return changed;
  // An added, moved or removed element is a change at every breakpoint.
  for (const breakpoint of Breakpoint.options) search.breakpoints.add(breakpoint);
  const all = new Set([
    ...(changed ?? []),
    ...plan.element_changes.map(({ element_id }) => element_id),
  ]);
  const ordered = [before, after].flatMap((each) =>
    new ElementTree(each.elements).inReadingOrder(),
  );
  return [...new Set(ordered.map(({ element_id }) => element_id))].filter((id) => all.has(id));
}
