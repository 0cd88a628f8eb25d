import { isList } from '../json/json-object.js';
import { colorReader } from './color-reader.js';
import {
  cubicBezierReader,
  dimensionReader,
  durationReader,
  fontFamilyReader,
  fontWeightReader,
} from './simple-readers.js';
import { anyNumber, list, object, ofType, oneOf, part, type ValueReader } from './value-reader.js';

/** Types whose values consist of values of other types (Format Module 2025.10, §9). */

const color = ofType('color', colorReader);
const dimension = ofType('dimension', dimensionReader);
const duration = ofType('duration', durationReader);
const number = ofType('number', anyNumber);

export const strokeStyles = [
  'solid',
  'dashed',
  'dotted',
  'double',
  'groove',
  'ridge',
  'outset',
  'inset',
] as const;

const strokeStyle = oneOf(strokeStyles);
const dashes = object(
  {
    required: {
      dashArray: part(list(dimension, 'a list of dimensions')),
      lineCap: part(oneOf(['round', 'butt', 'square'])),
    },
  },
  `one of ${strokeStyles.join(', ')}, or { "dashArray", "lineCap" }`,
);

export const strokeStyleReader: ValueReader = (raw, at, context) =>
  (typeof raw === 'string' ? strokeStyle : dashes)(raw, at, context);

export const borderReader = object(
  { required: { color, width: dimension, style: ofType('strokeStyle', strokeStyleReader) } },
  'a border: { "color", "width", "style" }',
);

export const transitionReader = object(
  {
    required: {
      duration,
      delay: duration,
      timingFunction: ofType('cubicBezier', cubicBezierReader),
    },
  },
  'a transition: { "duration", "delay", "timingFunction" }',
);

const trueOrFalse: ValueReader = (raw, at, context) =>
  typeof raw === 'boolean'
    ? raw
    : context.report(at, {
        code: 'value',
        reason: 'is not a boolean',
        expected: 'true or false',
        got: raw,
      });

const oneShadow = object(
  {
    required: { color, offsetX: dimension, offsetY: dimension, blur: dimension, spread: dimension },
    optional: { inset: part(trueOrFalse) },
  },
  'a shadow: { "color", "offsetX", "offsetY", "blur", "spread" }, optionally "inset"',
);

const MAX_SHADOWS = 100;

/** An item of a list: a shadow, or a reference to a token with one or several shadows. */
const listed: ValueReader = (raw, at, context) => (isList(raw) ? raw : oneShadow(raw, at, context));
const shadowList = list(ofType('shadow', listed), 'a list of shadows');

export const shadowReader: ValueReader = (raw, at, context) => {
  if (!isList(raw)) return oneShadow(raw, at, context);
  const read = shadowList(raw, at, context);
  if (read === undefined || !isList(read)) return undefined;
  const flat = read.flatMap((one) => (isList(one) ? one : [one]));
  if (flat.length <= MAX_SHADOWS) return flat;
  const expected = `at most ${MAX_SHADOWS} shadows`;
  return context.report(at, { code: 'limit', reason: `has ${flat.length} shadows`, expected });
};

const stop = object({ required: { color, position: number } }, 'a stop: { "color", "position" }');
const stops = list(part(stop), 'a list of stops: [{ "color", "position" }]');

export const gradientReader: ValueReader = (raw, at, context) => stops(raw, at, context);

export const typographyReader = object(
  {
    required: {
      fontFamily: ofType('fontFamily', fontFamilyReader),
      fontSize: dimension,
      fontWeight: ofType('fontWeight', fontWeightReader),
      letterSpacing: dimension,
      lineHeight: number,
    },
  },
  'a typography: { "fontFamily", "fontSize", "fontWeight", "letterSpacing", "lineHeight" }',
);
