import type { JsonValue, TokenDefinition } from '@northstar/contracts';
import { colorFromCss } from '../css/color-from-css.js';
import { colorToCss } from '../css/color-to-css.js';
import { dimensionFromCss, dimensionToCss, millisecondsOf } from '../css/dimensions.js';
import { easingFromCss, easingToCss } from '../css/easings.js';
import { fontFamilyFromCss, fontFamilyToCss } from '../css/font-families.js';
import { gradientFromCss, gradientToCss } from '../css/gradients.js';
import { shadowFromCss, shadowToCss } from '../css/shadows.js';
import { strokeStyles } from '../types/composite-readers.js';
import type { DesignTokenType } from '../types/design-token-type.js';
import { fontWeights } from '../types/font-weights.js';

/** Converts values between a token of the catalogue and the format. */
export interface Converter {
  /** The type that is exported, then other types that can be imported. */
  types: readonly [DesignTokenType, ...DesignTokenType[]];
  /** Converts a value of one of the types; undefined when the catalogue has no such value. */
  toCatalogue: (value: JsonValue) => JsonValue | undefined;
  /** Converts a value of the catalogue; undefined when the format cannot express it. */
  fromCatalogue: (value: JsonValue) => JsonValue | undefined;
}

const color = css('color', colorToCss, colorFromCss);
const dimension = css('dimension', dimensionToCss, dimensionFromCss);
const fontFamily = css('fontFamily', fontFamilyToCss, fontFamilyFromCss);
const easing = css('cubicBezier', easingToCss, easingFromCss);
const shadow = css('shadow', shadowToCss, shadowFromCss);
const gradient = css('gradient', gradientToCss, gradientFromCss);

const number: Converter = {
  types: ['number'],
  toCatalogue: (value) => value,
  fromCatalogue: (value) => (typeof value === 'number' ? value : undefined),
};

const fontWeight: Converter = {
  types: ['fontWeight', 'number'],
  toCatalogue: (value) => (typeof value === 'string' ? fontWeights.get(value) : value),
  fromCatalogue: number.fromCatalogue,
};

const duration: Converter = {
  types: ['duration'],
  toCatalogue: millisecondsOf,
  fromCatalogue: (value) => (typeof value === 'number' ? { value, unit: 'ms' } : undefined),
};

const strokeStyle: Converter = {
  types: ['strokeStyle'],
  toCatalogue: (value) => (typeof value === 'string' ? value : undefined),
  fromCatalogue: (value) => strokeStyles.find((style) => style === value),
};

/** The converter of a token; undefined when the format has no type for its values. */
export function converterFor({ path, type, unit }: TokenDefinition): Converter | undefined {
  switch (type.kind) {
    case 'color':
      return color;
    case 'length':
    case 'size':
      return dimension;
    case 'font_family':
      return fontFamily;
    case 'easing':
      return easing;
    case 'shadow':
      return shadow;
    case 'gradient':
      return gradient;
    case 'integer':
    case 'number':
      if (path.endsWith('.weight')) return fontWeight;
      return unit === 'ms' ? duration : number;
    case 'enum':
      return type.values.includes('dashed') ? strokeStyle : undefined;
    case 'string':
    case 'text':
    case 'boolean':
    case 'tracks':
    case 'image_url':
    case 'href':
    case 'slug':
    case 'url':
    case 'timestamp':
    case 'object':
    case 'json':
    case 'list':
    case 'map':
    case 'ref':
    case 'nullable':
      return undefined;
  }
}

function css(
  type: DesignTokenType,
  toCatalogue: (value: JsonValue) => string | undefined,
  fromCss: (text: string) => JsonValue | undefined,
): Converter {
  return {
    types: [type],
    toCatalogue,
    fromCatalogue: (value) => (typeof value === 'string' ? fromCss(value) : undefined),
  };
}
