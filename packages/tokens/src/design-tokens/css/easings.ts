import type { JsonValue } from '@northstar/contracts';
import { isList } from '../json/json-object.js';
import { onlyNode } from './css-nodes.js';

/** The keywords for cubic Bézier curves (CSS Easing 2 §2.2). */
const keywords = new Map<string, readonly number[]>([
  ['linear', [0, 0, 1, 1]],
  ['ease', [0.25, 0.1, 0.25, 1]],
  ['ease-in', [0.42, 0, 1, 1]],
  ['ease-out', [0, 0, 0.58, 1]],
  ['ease-in-out', [0.42, 0, 0.58, 1]],
]);

/** Converts a CSS easing function to a cubic Bézier curve; undefined for steps() and linear(). */
export function easingFromCss(text: string): JsonValue | undefined {
  const node = onlyNode(text);
  if (node?.type === 'Identifier') return keywords.get(node.name.toLowerCase());
  if (node?.type !== 'Function' || node.name.toLowerCase() !== 'cubic-bezier') return undefined;
  const points = node.children.toArray().filter((part) => part.type !== 'Operator');
  const numbers = points.flatMap((part) => (part.type === 'Number' ? [Number(part.value)] : []));
  return points.length === 4 && numbers.length === 4 ? numbers : undefined;
}

export function easingToCss(value: JsonValue): string | undefined {
  return isList(value) ? `cubic-bezier(${value.map(String).join(', ')})` : undefined;
}
