import { isList, isObject, own, appendPointer } from '../json/json-object.js';
import { colorSpaces } from './color-spaces.js';
import {
  list,
  numberFrom,
  object,
  oneOf,
  part,
  wrongValue,
  type ValueReader,
} from './value-reader.js';

const expected = 'a color: { "colorSpace", "components", "alpha", "hex" }, the last two optional';
const hexDigits = /^#[0-9a-f]{6}$/i;

const component: ValueReader = (raw, at, context) => {
  if (raw === 'none' || (typeof raw === 'number' && Number.isFinite(raw))) return raw;
  return context.report(at, wrongValue(raw, 'number', 'a number, or "none"'));
};

const hex: ValueReader = (raw, at, context) => {
  if (typeof raw === 'string' && hexDigits.test(raw)) return raw;
  return context.report(at, wrongValue(raw, 'string', 'six hexadecimal digits: "#0a7cff"'));
};

const members = object(
  {
    required: {
      colorSpace: part(oneOf([...colorSpaces.keys()])),
      components: part(list(part(component), 'a list of three components', 3)),
    },
    optional: {
      alpha: part(numberFrom('0 to 1', (value) => value >= 0 && value <= 1)),
      hex: part(hex),
    },
  },
  expected,
);

/** A color (Color Module 2025.10, §4) whose components are within the range of its color space. */
export const colorReader: ValueReader = (raw, at, context) => {
  const color = members(raw, at, context);
  if (color === undefined || !isObject(color)) return undefined;
  const space = own(color, 'colorSpace');
  if (typeof space !== 'string') return undefined;
  const components = own(color, 'components') ?? null;
  let isValid = isList(components);
  for (const [index, range] of (colorSpaces.get(space) ?? []).entries()) {
    const value = isList(components) ? components[index] : undefined;
    if (typeof value !== 'number' || range.includes(value)) continue;
    isValid = false;
    const pointer = appendPointer(appendPointer(at.pointer, 'components'), index);
    context.report(
      { path: at.path, pointer },
      {
        code: 'value',
        reason: `is out of the range of ${space}`,
        expected: range.description,
        got: value,
      },
    );
  }
  return isValid ? color : undefined;
};
