import type { ElementKind, TokenDefinition, TokenDefinitionView } from '@northstar/contracts';
import { elementKindsOf } from '../elements/element-kinds.js';
import { editorFor } from './editor-kind.js';
import { typeView, type SchemaOf } from './type-view.js';

/** What an editor needs to know of a token (TOKENS, type TokenDefinitionView). */
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

function blockOf({ block }: TokenDefinition): ElementKind | undefined {
  return elementKindsOf('page').find((kind) => kind === block);
}
