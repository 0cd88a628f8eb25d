import type { JsonValue } from '@northstar/contracts';
import type { CssNode } from 'css-tree';
import { isList, isObject, own } from '../json/json-object.js';
import { colorFromNode } from './color-from-css.js';
import { colorToCss } from './color-to-css.js';
import { onlyNode, split } from './css-nodes.js';

interface Stop {
  color: JsonValue;
  position: number | undefined;
}

/**
 * Converts a CSS linear-gradient() to its stops. The format has no direction, so an export keeps the
 * CSS in an extension. Undefined for other gradients, stop positions in lengths, and color hints.
 */
export function gradientFromCss(text: string): JsonValue | undefined {
  const node = onlyNode(text);
  if (node?.type !== 'Function' || node.name.toLowerCase() !== 'linear-gradient') return undefined;
  const parts = split(node.children.toArray());
  if (isDirection(parts[0] ?? [])) parts.shift();
  const stops: Stop[] = [];
  for (const nodes of parts) {
    const read = stopsOf(nodes);
    if (read === undefined) return undefined;
    stops.push(...read);
  }
  return stops.length < 2 ? undefined : withPositions(stops);
}

function isDirection(nodes: readonly CssNode[]): boolean {
  const [first] = nodes;
  return first?.type === 'Dimension' || (first?.type === 'Identifier' && first.name === 'to');
}

function stopsOf([first, ...positions]: readonly CssNode[]): Stop[] | undefined {
  const color = first === undefined ? undefined : colorFromNode(first);
  if (color === undefined || positions.length > 2) return undefined;
  if (positions.length === 0) return [{ color, position: undefined }];
  const stops: Stop[] = [];
  for (const node of positions) {
    const isZero = node.type === 'Number' && Number(node.value) === 0;
    if (node.type !== 'Percentage' && !isZero) return undefined;
    const position = node.type === 'Percentage' ? Number(node.value) / 100 : 0;
    if (position < 0 || position > 1) return undefined;
    stops.push({ color, position });
  }
  return stops;
}

/** Computes the positions of stops without one (CSS Images 4 §3.5.3). */
function withPositions(stops: readonly Stop[]): JsonValue {
  const positions = stops.map(({ position }, index) => {
    if (position !== undefined) return position;
    if (index === 0) return 0;
    return index === stops.length - 1 ? 1 : undefined;
  });
  let last = 0;
  return stops.map(({ color }, index) => {
    const position = positions[index];
    if (position === undefined) {
      const ahead = positions.findIndex((other, at) => at > index && other !== undefined);
      last += ((positions[ahead] ?? 1) - last) / (ahead - index + 1);
    } else {
      last = Math.max(last, position);
    }
    return { color, position: last };
  });
}

/** Converts a gradient of the format to a linear-gradient() from top to bottom, the default of CSS. */
export function gradientToCss(value: JsonValue): string | undefined {
  const stops = (isList(value) ? value : []).map((stop) => {
    const color = isObject(stop) ? colorToCss(own(stop, 'color') ?? null) : undefined;
    const position = isObject(stop) ? own(stop, 'position') : undefined;
    if (color === undefined || typeof position !== 'number') return undefined;
    // A position out of the range is clamped (Format Module 2025.10, §9.6).
    return `${color} ${Number((Math.min(1, Math.max(0, position)) * 100).toFixed(6))}%`;
  });
  const [first] = stops;
  if (first === undefined || stops.includes(undefined)) return undefined;
  // CSS requires at least two stops.
  return `linear-gradient(${(stops.length === 1 ? [first, first] : stops).join(', ')})`;
}
