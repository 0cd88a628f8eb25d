import type { JsonValue } from '@northstar/contracts';
import { isList, isObject, own, type JsonObject } from '../json/json-object.js';

/** How far a component may lie from a whole step of 255: tools round to four digits. */
const ROUNDING = 0.02;
const functions = new Set(['hsl', 'hwb', 'lab', 'lch', 'oklab', 'oklch']);

/**
 * A color of the format as CSS (CSS Color 4): `#rrggbb` for sRGB in whole steps, the space's own
 * function where it has one, `color()` for all others.
 */
export function colorToCss(value: JsonValue): string | undefined {
  if (!isObject(value)) return undefined;
  const space = own(value, 'colorSpace');
  const alpha = own(value, 'alpha') ?? 1;
  const components = numbersOf(own(value, 'components') ?? null);
  if (typeof space !== 'string' || typeof alpha !== 'number') return undefined;
  const short = space === 'srgb' ? shortRgb(components, alpha, value) : undefined;
  if (short !== undefined) return short;
  const words = components.map((component, index) =>
    isShare(space, index) && component !== 'none' ? `${component}%` : String(component),
  );
  const end = alpha === 1 ? '' : ` / ${alpha}`;
  return functions.has(space)
    ? `${space}(${words.join(' ')}${end})`
    : `color(${space} ${words.join(' ')}${end})`;
}

function numbersOf(value: JsonValue): (number | 'none')[] {
  if (!isList(value)) return [];
  return value.map((component) => (typeof component === 'number' ? component : 'none'));
}

/** hsl() and hwb() count their second and third component in hundredths. */
function isShare(space: string, index: number): boolean {
  return (space === 'hsl' || space === 'hwb') && index > 0;
}

function shortRgb(
  components: readonly (number | 'none')[],
  alpha: number,
  color: JsonObject,
): string | undefined {
  const steps = components.map((component) =>
    component === 'none' ? Number.NaN : component * 255,
  );
  const whole = steps.map(Math.round);
  const hex = `#${whole.map(hexByte).join('')}`;
  const stated = own(color, 'hex');
  const agreed = typeof stated === 'string' && stated.toLowerCase() === hex;
  // Without a stated hex, a near miss may be meant as it is written.
  const far = agreed ? ROUNDING : 1e-6;
  if (!steps.every((value, index) => Math.abs(value - (whole[index] ?? Number.NaN)) <= far)) {
    return undefined;
  }
  if (alpha === 1) return hex;
  const seen = alpha * 255;
  return Math.abs(seen - Math.round(seen)) <= 1e-6
    ? `${hex}${hexByte(Math.round(seen))}`
    : `rgb(${whole.join(' ')} / ${alpha})`;
}

function hexByte(value: number): string {
  return value.toString(16).padStart(2, '0');
}
