import type { JsonValue } from '@northstar/contracts';
import { isList, isObject, own, type JsonObject } from '../json/json-object.js';

/** The tolerance, in steps of 255, for components that tools have rounded to four digits. */
const ROUNDING = 0.02;
const functions = new Set(['hsl', 'hwb', 'lab', 'lch', 'oklab', 'oklch']);

/**
 * Converts a color of the format to CSS (CSS Color 4): `#rrggbb` for sRGB in whole steps of 255, the
 * function of the color space if it has one, `color()` for all others.
 */
export function colorToCss(value: JsonValue): string | undefined {
  if (!isObject(value)) return undefined;
  const space = own(value, 'colorSpace');
  const alpha = own(value, 'alpha') ?? 1;
  const components = numbersOf(own(value, 'components') ?? null);
  if (typeof space !== 'string' || typeof alpha !== 'number') return undefined;
  const short = space === 'srgb' ? shortRgb(components, alpha, value) : undefined;
  if (short !== undefined) return short;
  const channels = components.map((component, index) =>
    isPercentage(space, index) && component !== 'none' ? `${component}%` : String(component),
  );
  const end = alpha === 1 ? '' : ` / ${alpha}`;
  return functions.has(space)
    ? `${space}(${channels.join(' ')}${end})`
    : `color(${space} ${channels.join(' ')}${end})`;
}

function numbersOf(value: JsonValue): (number | 'none')[] {
  if (!isList(value)) return [];
  return value.map((component) => (typeof component === 'number' ? component : 'none'));
}

/** The second and third components of hsl() and hwb() are percentages. */
function isPercentage(space: string, index: number): boolean {
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
  // Without a matching hex, a component between two steps may be intended.
  const tolerance = agreed ? ROUNDING : 1e-6;
  if (!steps.every((value, index) => Math.abs(value - (whole[index] ?? Number.NaN)) <= tolerance)) {
    return undefined;
  }
  if (alpha === 1) return hex;
  const alphaByte = alpha * 255;
  return Math.abs(alphaByte - Math.round(alphaByte)) <= 1e-6
    ? `${hex}${hexByte(Math.round(alphaByte))}`
    : `rgb(${whole.join(' ')} / ${alpha})`;
}

function hexByte(value: number): string {
  return value.toString(16).padStart(2, '0');
}
