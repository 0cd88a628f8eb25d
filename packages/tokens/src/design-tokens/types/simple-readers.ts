import { isList } from '../json/json-object.js';
import { fontWeights } from './font-weights.js';
import {
  anyNumber,
  list,
  numberFrom,
  object,
  oneOf,
  part,
  wrongValue,
  type ValueReader,
} from './value-reader.js';

/** Types whose values contain no values of other types (Format Module 2025.10, §8). */

export const dimensionReader = object(
  { required: { value: part(anyNumber), unit: part(oneOf(['px', 'rem'])) } },
  'a dimension: { "value": 16, "unit": "px" } or in "rem"',
);

export const durationReader = object(
  { required: { value: part(anyNumber), unit: part(oneOf(['ms', 's'])) } },
  'a duration: { "value": 200, "unit": "ms" } or in "s"',
);

const fontName: ValueReader = (raw, at, context) =>
  // A brace is left over from a malformed reference.
  typeof raw === 'string' && raw !== '' && !/[{}]/.test(raw)
    ? raw
    : context.report(at, wrongValue(raw, 'string', 'the name of a font'));

const fontNames = list(part(fontName), 'the names of fonts, in order of preference');

export const fontFamilyReader: ValueReader = (raw, at, context) =>
  (isList(raw) ? fontNames : fontName)(raw, at, context);

const weightNumber = numberFrom('1 to 1000', (value) => value >= 1 && value <= 1000);
const weightName = oneOf([...fontWeights.keys()]);

export const fontWeightReader: ValueReader = (raw, at, context) =>
  (typeof raw === 'string' ? weightName : weightNumber)(raw, at, context);

const inUnit = numberFrom('0 to 1: a share of the duration', (value) => value >= 0 && value <= 1);
const four = 'four numbers: [x1, y1, x2, y2], x from 0 to 1';
const fourNumbers = list(part(anyNumber), four, 4);

export const cubicBezierReader: ValueReader = (raw, at, context) => {
  const points = fourNumbers(raw, at, context);
  if (points === undefined || !isList(points)) return undefined;
  const times = [0, 2].map((index) => {
    const location = { path: at.path, pointer: `${at.pointer}/${index}` };
    return inUnit(points[index] ?? null, location, context);
  });
  return times.includes(undefined) ? undefined : points;
};
