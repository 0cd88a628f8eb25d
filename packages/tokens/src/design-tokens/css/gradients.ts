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
 * The stops of a CSS linear-gradient(). The format knows no direction: whoever exports keeps the
 * CSS beside the stops. Undefined for other gradients, lengths between stops, and hints.
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
  return stops.length < 2 ? undefined : placed(stops);
}

function isDirection(nodes: readonly CssNode[]): boolean {
  const [first] = nodes;
  return first?.type === 'Dimension' || (first?.type === 'Identifier' && first.name === 'to');
}

function stopsOf([first, ...places]: readonly CssNode[]): Stop[] | undefined {
  const color = first === undefined ? undefined : colorFromNode(first);
  if (color === undefined || places.length > 2) return undefined;
  if (places.length === 0) return [{ color, position: undefined }];
  const stops: Stop[] = [];
  for (const place of places) {
    const isZero = place.type === 'Number' && Number(place.value) === 0;
    if (place.type !== 'Percentage' && !isZero) return undefined;
    const position = place.type === 'Percentage' ? Number(place.value) / 100 : 0;
    if (position < 0 || position > 1) return undefined;
    stops.push({ color, position });
  }
  return stops;
}

/** Puts stops without a place where CSS puts them (CSS Images 4 §3.5.3). */
function placed(stops: readonly Stop[]): JsonValue {
  const positions = stops.map(({ position }, index) => {
    if (position !== undefined) return position;
    if (index === 0) return 0;
    return index === stops.length - 1 ? 1 : undefined;
  });
  let last = 0;
  return stops.map(({ color }, index) => {
    const here = positions[index];
    if (here === undefined) {
      const ahead = positions.findIndex((other, place) => place > index && other !== undefined);
      last += ((positions[ahead] ?? 1) - last) / (ahead - index + 1);
    } else {
      last = Math.max(last, here);
    }
    return { color, position: last };
  });
}

/** A gradient of the format from top to bottom, as CSS does when it is told no direction. */
export function gradientToCss(value: JsonValue): string | undefined {
  const stops = (isList(value) ? value : []).map((stop) => {
    const color = isObject(stop) ? colorToCss(own(stop, 'color') ?? null) : undefined;
    const position = isObject(stop) ? own(stop, 'position') : undefined;
    if (color === undefined || typeof position !== 'number') return undefined;
    // A position beyond the ends counts as the end (Format Module 2025.10, §9.6).
    return `${color} ${Number((Math.min(1, Math.max(0, position)) * 100).toFixed(6))}%`;
  });
  const [first] = stops;
  if (first === undefined || stops.includes(undefined)) return undefined;
  // CSS asks for two stops at least.
  return `linear-gradient(${(stops.length === 1 ? [first, first] : stops).join(', ')})`;
}
