import { isList } from '../json/json-object.js';
import { fontWeights } from './font-weights.js';
import {
  anyNumber,
  list,
  numberFrom,
  object,
  oneOf,
  part,
  valueFault,
  type ValueReader,
} from './value-reader.js';

/** Types whose values hold no other tokens (Format Module 2025.10, §8). */

export const dimensionReader = object(
  { required: { value: part(anyNumber), unit: part(oneOf(['px', 'rem'])) } },
  'a dimension: { "value": 16, "unit": "px" } or in "rem"',
);

export const durationReader = object(
  { required: { value: part(anyNumber), unit: part(oneOf(['ms', 's'])) } },
  'a duration: { "value": 200, "unit": "ms" } or in "s"',
);

const fontName: ValueReader = (raw, at, context) =>
  // A brace is the rest of a reference that went wrong.
  typeof raw === 'string' && raw !== '' && !/[{}]/.test(raw)
    ? raw
    : context.fault(at, valueFault(raw, 'string', 'the name of a font'));

const fontNames = list(part(fontName), 'the names of fonts, the preferred one first');

export const fontFamilyReader: ValueReader = (raw, at, context) =>
  (isList(raw) ? fontNames : fontName)(raw, at, context);

const weightNumber = numberFrom('1 to 1000', (value) => value >= 1 && value <= 1000);
const weightName = oneOf([...fontWeights.keys()]);

export const fontWeightReader: ValueReader = (raw, at, context) =>
  (typeof raw === 'string' ? weightName : weightNumber)(raw, at, context);

const inUnit = numberFrom('0 to 1: a moment of the whole', (value) => value >= 0 && value <= 1);
const four = 'four numbers: [x1, y1, x2, y2], x from 0 to 1';
const fourNumbers = list(part(anyNumber), four, 4);

export const cubicBezierReader: ValueReader = (raw, at, context) => {
  const points = fourNumbers(raw, at, context);
  if (points === undefined || !isList(points)) return undefined;
  const whole = [0, 2].map((index) => {
    const place = { path: at.path, pointer: `${at.pointer}/${index}` };
    return inUnit(points[index] ?? null, place, context);
  });
  return whole.includes(undefined) ? undefined : points;
};
