import { canonicalJson } from '@northstar/contracts';
import type { AlikeCanvases, GatheredCanvases } from '../ports/gathered-canvases.js';
import { ascending } from '../ports/value-order.js';
import type { MemoryCanvas } from './memory-canvas.js';

/** Canvases gathered by what they are; see CanvasRepository.gatherCanvases. */
export function gathered(
  canvases: readonly MemoryCanvas[],
  token_paths: readonly string[],
  { groups, named }: { groups: number; named: number },
): GatheredCanvases {
  const byLook = new Map<string, AlikeCanvases>();
  for (const canvas of canvases) {
    const { kind, surface_id, canvas_id } = canvas.row;
    const values = canvas.onRoot(token_paths);
    const look = canonicalJson([kind, surface_id, values]);
    const known = byLook.get(look) ?? { kind, surface_id, values, count: 0, canvas_ids: [] };
    byLook.set(look, known);
    known.canvas_ids.push(canvas_id);
  }
  const alike = [...byLook.values()]
    .map((group) => ({
      ...group,
      count: group.canvas_ids.length,
      canvas_ids: group.canvas_ids.sort(),
    }))
    .sort((a, b) => b.count - a.count || ascending(a.canvas_ids[0] ?? '', b.canvas_ids[0] ?? ''));
  const others = alike.splice(groups).flatMap(({ canvas_ids }) => canvas_ids);
  return {
    alike: alike.map((group) => ({ ...group, canvas_ids: group.canvas_ids.slice(0, named) })),
    others: { count: others.length, canvas_ids: others.sort().slice(0, named) },
  };
}
