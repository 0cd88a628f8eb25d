import type { JsonValue } from '@northstar/contracts';
import type { CssNode } from 'css-tree';
import { isObject, own } from '../json/json-object.js';

const written = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(px|rem)$/i;

/** `16px`, `1.5rem`, `0`: a dimension of the format; undefined for what it has no unit for. */
export function dimensionFromCss(text: string): JsonValue | undefined {
  if (/^[+-]?0+(\.0*)?$/.test(text)) return { value: 0, unit: 'px' };
  const [, number, unit] = written.exec(text) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  return { value: Number(number), unit: unit.toLowerCase() };
}

export function dimensionFromNode(node: CssNode): JsonValue | undefined {
  if (node.type === 'Number') return dimensionFromCss(node.value);
  return node.type === 'Dimension' ? dimensionFromCss(node.value + node.unit) : undefined;
}

export function dimensionToCss(value: JsonValue | undefined): string | undefined {
  if (value === undefined || !isObject(value)) return undefined;
  const number = own(value, 'value');
  const unit = own(value, 'unit');
  return typeof number === 'number' && typeof unit === 'string' ? `${number}${unit}` : undefined;
}

/** Milliseconds of a duration, which may be told in seconds. */
export function millisecondsOf(value: JsonValue): number | undefined {
  if (!isObject(value)) return undefined;
  const number = own(value, 'value');
  if (typeof number !== 'number') return undefined;
  // 1.1 s is 1100.0000000000002 of them in binary fractions.
  return own(value, 'unit') === 's' ? Number((number * 1000).toFixed(6)) : number;
}
