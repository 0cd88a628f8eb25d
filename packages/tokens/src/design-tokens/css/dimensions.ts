import type { JsonValue } from '@northstar/contracts';
import type { CssNode } from 'css-tree';
import { isObject, own } from '../json/json-object.js';

const numberWithUnit = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(px|rem)$/i;

/** Converts `16px`, `1.5rem` or `0` to a dimension; undefined for units that the format lacks. */
export function dimensionFromCss(text: string): JsonValue | undefined {
  if (/^[+-]?0+(\.0*)?$/.test(text)) return { value: 0, unit: 'px' };
  const [, number, unit] = numberWithUnit.exec(text) ?? [];
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

/** The milliseconds of a duration in `ms` or `s`. */
export function millisecondsOf(value: JsonValue): number | undefined {
  if (!isObject(value)) return undefined;
  const number = own(value, 'value');
  if (typeof number !== 'number') return undefined;
  // 1.1 * 1000 is 1100.0000000000002 in floating point.
  return own(value, 'unit') === 's' ? Number((number * 1000).toFixed(6)) : number;
}
