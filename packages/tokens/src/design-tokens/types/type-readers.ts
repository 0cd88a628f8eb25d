import { colorReader } from './color-reader.js';
import {
  borderReader,
  gradientReader,
  shadowReader,
  strokeStyleReader,
  transitionReader,
  typographyReader,
} from './composite-readers.js';
import type { DesignTokenType } from './design-token-type.js';
import {
  cubicBezierReader,
  dimensionReader,
  durationReader,
  fontFamilyReader,
  fontWeightReader,
} from './simple-readers.js';
import { anyNumber, ofType, type ValueReader } from './value-reader.js';

/** The reader of each type, for values and for references to tokens of that type. */
export const typeReaders: { readonly [Type in DesignTokenType]: ValueReader } = {
  color: ofType('color', colorReader),
  dimension: ofType('dimension', dimensionReader),
  fontFamily: ofType('fontFamily', fontFamilyReader),
  fontWeight: ofType('fontWeight', fontWeightReader),
  duration: ofType('duration', durationReader),
  cubicBezier: ofType('cubicBezier', cubicBezierReader),
  number: ofType('number', anyNumber),
  strokeStyle: ofType('strokeStyle', strokeStyleReader),
  border: ofType('border', borderReader),
  transition: ofType('transition', transitionReader),
  shadow: ofType('shadow', shadowReader),
  gradient: ofType('gradient', gradientReader),
  typography: ofType('typography', typographyReader),
};
