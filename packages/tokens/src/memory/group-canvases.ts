import { canonicalJson } from '@northstar/contracts';
import type { CanvasGroup, CanvasRow, GroupedCanvases } from '../ports/document-rows.js';
import { ascending } from '../ports/token-address.js';

type RootValues = Pick<CanvasRow, 'canvas_id' | 'kind' | 'surface_id'> &
  Pick<CanvasGroup, 'values'>;

/** See CanvasRepository.groupCanvases. */
export function groupCanvases(
  canvases: readonly RootValues[],
  limit: { groups: number; ids: number },
): GroupedCanvases {
  const byValues = new Map<string, CanvasGroup>();
  for (const { kind, surface_id, values, canvas_id } of canvases) {
    const key = canonicalJson([kind, surface_id, values]);
    const group = byValues.get(key) ?? { kind, surface_id, values, count: 0, canvas_ids: [] };
    byValues.set(key, group);
    group.canvas_ids.push(canvas_id);
  }
  const groups = [...byValues.values()]
    .map((group) => ({
      ...group,
      count: group.canvas_ids.length,
      canvas_ids: group.canvas_ids.sort(),
    }))
    .sort((a, b) => b.count - a.count || ascending(a.canvas_ids[0] ?? '', b.canvas_ids[0] ?? ''));
  const others = groups.splice(limit.groups).flatMap(({ canvas_ids }) => canvas_ids);
  return {
    groups: groups.map((group) => ({
      ...group,
      canvas_ids: group.canvas_ids.slice(0, limit.ids),
    })),
    others: { count: others.length, canvas_ids: others.sort().slice(0, limit.ids) },
  };
}
