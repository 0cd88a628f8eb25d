import type { JsonValue } from '@northstar/contracts';
import type { CssNode } from 'css-tree';
import { isList, isObject, own } from '../json/json-object.js';
import { colorFromNode } from './color-from-css.js';
import { colorToCss } from './color-to-css.js';
import { commaParts } from './css-nodes.js';
import { dimensionFromNode, dimensionToCss } from './dimensions.js';

const zero: JsonValue = { value: 0, unit: 'px' };
const lengths = ['offsetX', 'offsetY', 'blur', 'spread'] as const;

/** Converts a CSS box-shadow to a shadow of the format, or to a list of several. */
export function shadowFromCss(text: string): JsonValue | undefined {
  const shadows = (commaParts(text) ?? []).map(oneFromNodes);
  const read = shadows.filter((shadow) => shadow !== undefined);
  if (read.length === 0 || read.length < shadows.length) return undefined;
  return read.length === 1 ? read[0] : read;
}

function oneFromNodes(nodes: readonly CssNode[]): JsonValue | undefined {
  let inset = false;
  let color: JsonValue | undefined;
  const dimensions: JsonValue[] = [];
  for (const node of nodes) {
    if (node.type === 'Identifier' && node.name.toLowerCase() === 'inset') {
      inset = true;
    } else if (node.type === 'Number' || node.type === 'Dimension') {
      const dimension = dimensionFromNode(node);
      if (dimension === undefined) return undefined;
      dimensions.push(dimension);
    } else {
      color = colorFromNode(node);
      if (color === undefined) return undefined;
    }
  }
  // Without a color, CSS uses the text color, which the format cannot express.
  if (color === undefined || dimensions.length < 2) return undefined;
  const [offsetX = zero, offsetY = zero, blur = zero, spread = zero] = dimensions;
  return { color, offsetX, offsetY, blur, spread, ...(inset ? { inset } : {}) };
}

export function shadowToCss(value: JsonValue): string | undefined {
  const shadows = (isList(value) ? value : [value]).map(oneToCss);
  return shadows.includes(undefined) ? undefined : shadows.join(', ');
}

function oneToCss(value: JsonValue): string | undefined {
  if (!isObject(value)) return undefined;
  const dimensions = lengths.map((name) => dimensionToCss(own(value, name)));
  const color = colorToCss(own(value, 'color') ?? null);
  if (color === undefined || dimensions.includes(undefined)) return undefined;
  return [...(own(value, 'inset') === true ? ['inset'] : []), ...dimensions, color].join(' ');
}
