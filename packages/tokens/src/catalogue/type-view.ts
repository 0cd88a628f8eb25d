import type { JsonValue, TokenItemTypeView, TokenType, TokenTypeView } from '@northstar/contracts';

export type JsonObject = Readonly<Record<string, JsonValue>>;

/** The JSON Schema of a type that the contracts declare. */
export type SchemaOf = (name: string) => JsonObject | undefined;

/** A type in the words of TOKENS' TokenTypeView: enough for an editor to be drawn from. */
export function typeView(
  type: TokenType,
  schemaOf: SchemaOf,
  hints: { unit?: string | undefined; step?: number | undefined } = {},
): TokenTypeView {
  if (type.kind === 'nullable') return typeView(type.of, schemaOf, hints);
  const unit = hints.unit ?? (type.kind === 'length' ? type.bound_unit : undefined);
  const step = ('step' in type ? type.step : undefined) ?? hints.step;
  return {
    ...itemView(type, schemaOf),
    ...('exclusive_min' in type ? { exclusive_min: type.exclusive_min } : {}),
    ...('exclusive_max' in type ? { exclusive_max: type.exclusive_max } : {}),
    ...(step === undefined ? {} : { step }),
    ...(unit === undefined ? {} : { unit }),
    ...('unique' in type ? { unique: type.unique } : {}),
    ...(type.kind === 'list' || type.kind === 'map' ? { items: itemView(type.of, schemaOf) } : {}),
  };
}

function itemView(type: TokenType, schemaOf: SchemaOf): TokenItemTypeView {
  const schema = type.kind === 'ref' ? schemaOf(type.name) : undefined;
  return {
    kind: type.kind,
    ...('min' in type ? { min: type.min } : {}),
    ...('max' in type ? { max: type.max } : {}),
    ...('pattern' in type ? { pattern: type.pattern } : {}),
    ...(type.kind === 'enum' ? { options: [...type.values] } : {}),
    ...(type.kind === 'ref' ? { name: type.name } : {}),
    ...(schema === undefined ? {} : { schema }),
  };
}
