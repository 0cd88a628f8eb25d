import type {
  KnownElementKind,
  JsonValue,
  TokenDefinition,
  TokenDefinitionView,
  TokenItemTypeView,
  TokenType,
  TokenTypeView,
} from '@northstar/contracts';
import { elementKindsOf } from '../elements/element-kinds.js';
import { editorFor } from './editor-kind.js';

/** Returns the JSON Schema of a type that the contracts declare. */
export type SchemaOf = (name: string) => Readonly<Record<string, JsonValue>> | undefined;

/** All that an editor needs to know of a token (TOKENS, type TokenDefinitionView). */
export function definitionView(
  definition: TokenDefinition,
  schemaOf: SchemaOf,
): TokenDefinitionView {
  const { path, level, type, default: fallback, inherits, label, group, meaning } = definition;
  const block = blockOf(definition);
  return {
    path,
    level,
    ...(block === undefined ? {} : { block }),
    type: typeView(type, schemaOf, { unit: definition.unit, step: definition.step }),
    default: fallback !== null && 'value' in fallback ? fallback.value : null,
    ...(fallback !== null && 'from' in fallback ? { default_from: fallback.from } : {}),
    inherits,
    label,
    group,
    ...(meaning === undefined ? {} : { meaning }),
    editor: editorFor(type),
    contract: { ...definition.contract },
  };
}

function blockOf({ block }: TokenDefinition): KnownElementKind | undefined {
  return elementKindsOf('page').find((kind) => kind === block);
}

function typeView(
  type: TokenType,
  schemaOf: SchemaOf,
  hints: { unit: string | undefined; step: number | undefined },
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
