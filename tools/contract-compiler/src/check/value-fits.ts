import type { Located } from '../markdown/source-text.js';
import { isList, isObject, type Json, parseJson } from '../model/json.js';
import { isRendered, type NumberType, type TypeExpression } from '../model/type-expression.js';
import type { DeclaredField } from '../declarations/field.js';
import type { TypeTable } from './type-table.js';

/** The value with the defaults of its fields, or what was expected. */
export type Fit = { readonly value: Json } | { readonly expected: string };

/** Checks a JSON value against a type. Values that a renderer parses are only checked to be strings. */
export function valueFits(value: Json, type: TypeExpression, types: TypeTable): Fit {
  const fine = { value };
  // A renderer's value is parsed by @northstar/tokens.
  if (isRendered(type)) {
    return typeof value === 'string' ? fine : { expected: `a ${type.kind} as a string` };
  }
  switch (type.kind) {
    case 'string':
    case 'text':
      return typeof value === 'string' &&
        counts([...value].length, type) &&
        matches(value, type.pattern)
        ? fine
        : {
            expected: `a string${within(type, 'characters')}${type.pattern === undefined ? '' : ` matching /${type.pattern}/`}`,
          };
    case 'integer':
    case 'number':
      return numberFits(value, type) ? fine : { expected: describeNumber(type) };
    case 'boolean':
      return typeof value === 'boolean' ? fine : { expected: '`true` or `false`' };
    case 'null':
      return value === null ? fine : { expected: '`null`' };
    case 'literal':
      return value === type.value ? fine : { expected: `\`${type.value}\`` };
    case 'either': {
      const fits = type.of.map((one) => valueFits(value, one, types));
      return fits.find((fit) => 'value' in fit) ?? fits[0] ?? fine;
    }
    case 'other':
      return typeof value === 'string' ? fine : { expected: 'a string' };
    case 'enum':
      return typeof value === 'string' && type.values.includes(value)
        ? fine
        : { expected: oneOf(type.values) };
    case 'json':
      return fine;
    case 'object':
      return isObject(value) ? fine : { expected: 'a JSON object' };
    case 'list':
      return listFits(value, type, types);
    case 'map': {
      if (!isObject(value) || !counts(Object.keys(value).length, type))
        return { expected: `a JSON object${within(type, 'keys')}` };
      return eachFits(Object.entries(value), (item) => valueFits(item, type.of, types));
    }
    case 'nullable':
      return value === null ? fine : valueFits(value, type.of, types);
    case 'ref':
      return refFits(value, type.name, types);
    case 'timestamp':
      return textFits(
        value,
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
        'a timestamp such as `"2026-01-31T08:00:00Z"`',
      );
    case 'date':
      return textFits(value, /^\d{4}-\d\d-\d\d$/, 'a date such as `"2026-01-31"`');
    case 'url':
      return textFits(value, /^https?:\/\/\S+$/, 'an absolute http or https URL');
    case 'decimal':
      return textFits(value, /^-?(0|[1-9]\d*)(\.\d+)?$/, 'a decimal number as a string: `"12.50"`');
    case 'id':
      return textFits(
        value,
        new RegExp(`^${type.prefix}_[0-9a-f-]{36}$`),
        `an id that starts with \`${type.prefix}_\``,
      );
  }
}

function refFits(value: Json, name: string, types: TypeTable): Fit {
  const declared = types.get(name);
  switch (declared?.kind) {
    case undefined:
      return { value };
    case 'alias':
      return valueFits(value, declared.type, types);
    case 'enum': {
      const known = declared.values.map((one) => one.value);
      return typeof value === 'string' && known.includes(value)
        ? { value }
        : { expected: oneOf(known) };
    }
    case 'object':
      return objectFits(value, declared.fields, name, types);
    case 'union': {
      const tag = isObject(value) ? value[declared.by] : undefined;
      const variant = declared.variants.find((one) => one.tag === tag);
      const fields = variant === undefined ? undefined : types.fieldsOf(variant.type);
      if (fields === undefined)
        return {
          expected: `\`${declared.by}\` with ${oneOf(declared.variants.map((one) => one.tag))}`,
        };
      const own = fields.some((field) => field.name === declared.by);
      if (own || !isObject(value)) return objectFits(value, fields, name, types);
      const { [declared.by]: tagValue, ...rest } = value;
      const fit = objectFits(rest, fields, name, types);
      return 'value' in fit && isObject(fit.value)
        ? { value: { [declared.by]: tagValue ?? null, ...fit.value } }
        : fit;
    }
  }
}

function objectFits(
  value: Json,
  fields: readonly DeclaredField[],
  name: string,
  types: TypeTable,
): Fit {
  if (!isObject(value)) return { expected: `a ${name} object` };
  const unknownKey = Object.keys(value).find((key) => !fields.some((field) => field.name === key));
  if (unknownKey !== undefined) return { expected: `a ${name} without \`${unknownKey}\`` };
  const filled: Record<string, Json> = {};
  for (const field of fields) {
    const present = value[field.name];
    const fit =
      present === undefined ? absentFits(field, types) : valueFits(present, field.type, types);
    if (fit === undefined) continue;
    if ('expected' in fit) return { expected: `\`${field.name}\` to be ${fit.expected}` };
    filled[field.name] = fit.value;
  }
  return { value: filled };
}

function absentFits(field: DeclaredField, types: TypeTable): Fit | undefined {
  if (field.optional) return undefined;
  if (field.defaultText === undefined) return { expected: 'present' };
  return parseDefault(field.defaultText, field.type, types);
}

function listFits(value: Json, type: TypeExpression & { kind: 'list' }, types: TypeTable): Fit {
  if (!isList(value) || !counts(value.length, type))
    return { expected: `a list${within(type, 'items')}` };
  if (
    type.unique === true &&
    new Set(value.map((item) => JSON.stringify(item))).size < value.length
  ) {
    return { expected: 'a list with no item twice' };
  }
  const fits = value.map((item) => valueFits(item, type.of, types));
  const bad = fits.find((fit) => 'expected' in fit);
  return bad ?? { value: fits.flatMap((fit) => ('value' in fit ? [fit.value] : [])) };
}

function eachFits(entries: [string, Json][], check: (item: Json) => Fit): Fit {
  const filled: Record<string, Json> = {};
  for (const [key, item] of entries) {
    const fit = check(item);
    if ('expected' in fit) return { expected: `\`${key}\` to be ${fit.expected}` };
    filled[key] = fit.value;
  }
  return { value: filled };
}

function numberFits(value: Json, type: NumberType): boolean {
  if (typeof value !== 'number') return false;
  if (type.kind === 'integer' && !Number.isSafeInteger(value)) return false;
  if (type.min !== undefined && value < type.min) return false;
  if (type.max !== undefined && value > type.max) return false;
  if (type.exclusiveMin !== undefined && value <= type.exclusiveMin) return false;
  if (type.exclusiveMax !== undefined && value >= type.exclusiveMax) return false;
  if (type.step === undefined) return true;
  const steps = value / type.step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

function describeNumber(type: NumberType): string {
  const parts = [
    type.min !== undefined && type.max !== undefined ? `${type.min}..${type.max}` : '',
    type.min === undefined || type.max !== undefined ? '' : `≥ ${type.min}`,
    type.exclusiveMin === undefined ? '' : `> ${type.exclusiveMin}`,
    type.max === undefined || type.min !== undefined ? '' : `≤ ${type.max}`,
    type.exclusiveMax === undefined ? '' : `< ${type.exclusiveMax}`,
    type.step === undefined ? '' : `step ${type.step}`,
  ].filter((part) => part !== '');
  return [`${type.kind === 'integer' ? 'an' : 'a'} ${type.kind}`, ...parts].join(' ');
}

function within({ min, max }: { min?: number; max?: number }, unit: string): string {
  if (min === undefined && max === undefined) return '';
  return ` of ${min ?? 0}..${max ?? ''} ${unit}`;
}

function counts(
  count: number,
  { min = 0, max = Infinity }: { min?: number; max?: number },
): boolean {
  return count >= min && count <= max;
}

function matches(value: string, pattern: string | undefined): boolean {
  return pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(value);
}

function textFits(value: Json, pattern: RegExp, expected: string): Fit {
  return typeof value === 'string' && pattern.test(value) ? { value } : { expected };
}

function oneOf(values: readonly string[]): string {
  return `one of ${values.map((one) => `\`${one}\``).join(', ')}`;
}

/** A word without spaces, quotes, brackets and commas needs no quotes. */
const bareWord = /^[^\s"{}[\],]+$/;

/** Reads a default as JSON if the value has the type, otherwise as a bare word. */
export function parseDefault(written: Located, type: TypeExpression, types: TypeTable): Fit {
  const text = written.text;
  const asJson = jsonFits(text, type, types);
  if (asJson !== undefined && 'value' in asJson) return asJson;
  if (!bareWord.test(text)) {
    return (
      asJson ?? {
        expected: `JSON or a bare word; several words stand in double quotes: "${text.replaceAll('"', '')}"`,
      }
    );
  }
  const asWord = valueFits(text, type, types);
  return 'value' in asWord ? asWord : (asJson ?? asWord);
}

function jsonFits(text: string, type: TypeExpression, types: TypeTable): Fit | undefined {
  let value: Json;
  try {
    value = parseJson(text);
  } catch {
    return undefined;
  }
  return valueFits(value, type, types);
}
