import * as z from 'zod';
import { memberOf } from '../json/member-of.js';

/**
 * A string that this version of the contracts does not know: a value of an open enum, or the
 * discriminant of an open union. At run time it is any string. TypeScript sees an enum of its own,
 * so that a comparison with a known value narrows a union to the variant of that value.
 */
export declare enum UnknownValue {
  any = '',
}

/** Any string but the known ones (contract grammar: `open union`). */
export function unknownValue(known: readonly string[]): z.ZodType<UnknownValue, UnknownValue> {
  return z.custom<UnknownValue>(
    (value) => typeof value === 'string' && !known.includes(value),
    'must be a text',
  );
}

/** A known value or any other string (contract grammar: `open enum`). */
export function openEnum<Known extends string>(
  known: z.ZodType<Known> & { readonly options: readonly Known[] },
): z.ZodType<Known | UnknownValue, Known | UnknownValue> {
  const examples = known.options.map((option) => JSON.stringify(option)).join(', ');
  return z.custom<Known | UnknownValue>(
    (value) => typeof value === 'string',
    `must be a text, such as ${examples}`,
  );
}

/**
 * A value of the known union, or, where its discriminant is a string that the union does not know,
 * of the other type (contract grammar: `open union`).
 */
export function openUnion<Known extends z.ZodDiscriminatedUnion, Unknown extends z.ZodType>(
  known: Known,
  unknown: Unknown,
): OpenUnion<Known, Unknown> {
  const { discriminator } = known.def;
  const values = known._zod.propValues[discriminator] ?? new Set();
  const hasOtherVariant = (value: unknown): boolean => {
    const tag = memberOf(value, discriminator);
    return typeof tag === 'string' && !values.has(tag);
  };
  const OpenUnion = z.core.$constructor<OpenUnion<Known, Unknown>>('OpenUnion', (type, def) => {
    base.init(type, def);
    type._zod.parse = (payload, context) =>
      (hasOtherVariant(payload.value) ? unknown : known)._zod.run(payload, context);
  });
  return new OpenUnion({ type: 'custom' });
}

/** Annotated, as TypeScript requires for the calls of assertion functions. */
const base: z.core.$constructor<z.ZodType> = z.ZodType;

type OpenUnion<Known extends z.ZodType, Unknown extends z.ZodType> = z.ZodType<
  z.output<Known> | z.output<Unknown>,
  z.input<Known> | z.input<Unknown>
>;
