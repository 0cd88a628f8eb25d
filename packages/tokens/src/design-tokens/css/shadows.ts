import type { JsonValue } from '@northstar/contracts';
import type { CssNode } from 'css-tree';
import { isList, isObject, own } from '../json/json-object.js';
import { colorFromNode } from './color-from-css.js';
import { colorToCss } from './color-to-css.js';
import { commaParts } from './css-nodes.js';
import { dimensionFromNode, dimensionToCss } from './dimensions.js';

const zero: JsonValue = { value: 0, unit: 'px' };
const lengths = ['offsetX', 'offsetY', 'blur', 'spread'] as const;

/** A CSS box-shadow as one shadow of the format, or as a list of several. */
export function shadowFromCss(text: string): JsonValue | undefined {
  const shadows = (commaParts(text) ?? []).map(oneFromNodes);
  const read = shadows.filter((shadow) => shadow !== undefined);
  if (read.length === 0 || read.length < shadows.length) return undefined;
  return read.length === 1 ? read[0] : read;
}

function oneFromNodes(nodes: readonly CssNode[]): JsonValue | undefined {
  let inset = false;
  let color: JsonValue | undefined;
  const measures: JsonValue[] = [];
  for (const node of nodes) {
    if (node.type === 'Identifier' && node.name.toLowerCase() === 'inset') {
      inset = true;
    } else if (node.type === 'Number' || node.type === 'Dimension') {
      const measure = dimensionFromNode(node);
      if (measure === undefined) return undefined;
      measures.push(measure);
    } else {
      color = colorFromNode(node);
      if (color === undefined) return undefined;
    }
  }
  // Without a color it is the text's, which the format cannot say.
  if (color === undefined || measures.length < 2) return undefined;
  const [offsetX = zero, offsetY = zero, blur = zero, spread = zero] = measures;
  return { color, offsetX, offsetY, blur, spread, ...(inset ? { inset } : {}) };
}

export function shadowToCss(value: JsonValue): string | undefined {
  const shadows = (isList(value) ? value : [value]).map(oneToCss);
  return shadows.includes(undefined) ? undefined : shadows.join(', ');
}

function oneToCss(value: JsonValue): string | undefined {
  if (!isObject(value)) return undefined;
  const measures = lengths.map((name) => dimensionToCss(own(value, name)));
  const color = colorToCss(own(value, 'color') ?? null);
  if (color === undefined || measures.includes(undefined)) return undefined;
  return [...(own(value, 'inset') === true ? ['inset'] : []), ...measures, color].join(' ');
}
