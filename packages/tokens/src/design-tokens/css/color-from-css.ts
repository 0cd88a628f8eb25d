import type { JsonValue } from '@northstar/contracts';
import colorNames from 'color-name';
import type { CssNode, FunctionNode } from 'css-tree';
import { colorSpaces } from '../types/color-spaces.js';
import { onlyNode } from './css-nodes.js';

type Component = number | 'none';

const degrees = new Map([
  ['deg', 1],
  ['grad', 0.9],
  ['rad', 180 / Math.PI],
  ['turn', 360],
]);

/** The spaces with a CSS function of their own: the value of 100% of each component; `hue` is an angle. */
const scales = new Map<string, readonly (number | 'hue')[]>([
  ['hsl', ['hue', 100, 100]],
  ['hwb', ['hue', 100, 100]],
  ['lab', [100, 125, 125]],
  ['lch', [100, 150, 'hue']],
  ['oklab', [1, 0.4, 0.4]],
  ['oklch', [1, 0.4, 'hue']],
]);

const names = new Map<string, readonly [number, number, number]>(Object.entries(colorNames));

/**
 * Converts a CSS color to the format; undefined for what the format cannot express: system colors,
 * `currentcolor`, color-mix(), calculations, and components out of the range of their space.
 */
export function colorFromCss(text: string): JsonValue | undefined {
  const node = onlyNode(text);
  return node === undefined ? undefined : colorFromNode(node);
}

export function colorFromNode(node: CssNode): JsonValue | undefined {
  if (node.type === 'Hash') return fromHex(node.value);
  if (node.type === 'Identifier') {
    const name = node.name.toLowerCase();
    if (name === 'transparent') return color('srgb', [0, 0, 0], 0);
    const rgb = names.get(name);
    return rgb === undefined
      ? undefined
      : color(
          'srgb',
          rgb.map((value) => value / 255),
          1,
        );
  }
  return node.type === 'Function' ? fromFunction(node) : undefined;
}

function fromHex(digits: string): JsonValue {
  const long = digits.length <= 4 ? digits.replace(/./g, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (long.match(/../g) ?? []).map(
    (byte) => Number.parseInt(byte, 16) / 255,
  );
  return color('srgb', [red, green, blue], alpha);
}

function fromFunction(node: FunctionNode): JsonValue | undefined {
  const name = node.name.toLowerCase().replace(/^(rgb|hsl)a$/, '$1');
  const parts = node.children
    .toArray()
    .filter((part) => part.type !== 'WhiteSpace' && !isOperator(part, ','));
  const first = name === 'color' ? parts.shift() : undefined;
  const slash = parts.findIndex((part) => isOperator(part, '/'));
  const opacity = slash < 0 ? parts[3] : parts[slash + 1];
  const channels = slash < 0 ? parts.slice(0, 3) : parts.slice(0, slash);
  const alpha = opacity === undefined ? 1 : component(opacity, 1);
  if (channels.length !== 3 || typeof alpha !== 'number') return undefined;
  const clampedAlpha = Math.min(1, Math.max(0, alpha));

  if (name === 'rgb') {
    const read = channels.map((channel) => component(channel, 255));
    return color(
      'srgb',
      read.map((value) => clampByte(value)),
      clampedAlpha,
    );
  }
  if (name === 'color') {
    const space = first?.type === 'Identifier' ? first.name.toLowerCase() : '';
    const known = space === 'xyz' ? 'xyz-d65' : space;
    // The other spaces have functions of their own and are not allowed in color().
    if (!colorSpaces.has(known) || scales.has(known)) return undefined;
    return color(
      known,
      channels.map((channel) => component(channel, 1)),
      clampedAlpha,
    );
  }
  const scale = scales.get(name);
  if (scale === undefined) return undefined;
  const read = channels.map((channel, index) => {
    const range = scale[index] ?? 1;
    return range === 'hue' ? hue(channel) : component(channel, range);
  });
  return color(name, read, clampedAlpha);
}

function isOperator(node: CssNode, sign: string): boolean {
  return node.type === 'Operator' && node.value.trim() === sign;
}

function component(node: CssNode, full: number): Component | undefined {
  if (node.type === 'Number') return Number(node.value);
  if (node.type === 'Percentage') return (Number(node.value) * full) / 100;
  return node.type === 'Identifier' && node.name.toLowerCase() === 'none' ? 'none' : undefined;
}

function hue(node: CssNode): Component | undefined {
  const unit = node.type === 'Dimension' ? degrees.get(node.unit.toLowerCase()) : 1;
  const number = node.type === 'Dimension' ? Number(node.value) : component(node, Number.NaN);
  if (unit === undefined || typeof number !== 'number')
    return number === 'none' ? number : undefined;
  return (((number * unit) % 360) + 360) % 360;
}

/** rgb() is clamped when it is parsed (CSS Color 4 §5.1). */
function clampByte(value: Component | undefined): Component | undefined {
  return typeof value === 'number' ? Math.min(255, Math.max(0, value)) / 255 : value;
}

function color(
  space: string,
  components: readonly (Component | undefined)[],
  alpha: number,
): JsonValue | undefined;
function color(space: 'srgb', components: readonly number[], alpha: number): JsonValue;
function color(
  space: string,
  components: readonly (Component | undefined)[],
  alpha: number,
): JsonValue | undefined {
  const ranges = colorSpaces.get(space) ?? [];
  const read: Component[] = [];
  for (const [index, value] of components.entries()) {
    if (value === undefined || (value !== 'none' && !(ranges[index]?.includes(value) ?? false))) {
      return undefined;
    }
    read.push(value);
  }
  const hex = space === 'srgb' ? hexOf(read) : undefined;
  return { colorSpace: space, components: read, alpha, ...(hex === undefined ? {} : { hex }) };
}

/** The fallback for tools that support only hex colors. */
function hexOf(components: readonly Component[]): string | undefined {
  const bytes = components.map((value) => (value === 'none' ? 0 : Math.round(value * 255)));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
