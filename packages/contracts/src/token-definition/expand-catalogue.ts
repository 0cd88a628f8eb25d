import type { TokenCatalogue, TokenDefinition, TokenOverride } from './token-definition.js';

/**
 * Adds the overrides to the declared tokens. An override has the type, level, label and group of
 * the path that it overrides, and no default, because the base path applies where it is not set.
 */
export function expandCatalogue(
  declared: readonly TokenDefinition[],
  overrides: readonly TokenOverride[],
): TokenCatalogue {
  const overriding = overrides.flatMap(({ prefix, level, breakpoint }) =>
    declared
      .filter((definition) => definition.level === level)
      .map((definition): TokenDefinition => ({
        ...definition,
        path: prefix + definition.path,
        default: null,
        breakpoint,
        base_path: definition.path,
      })),
  );
  const tokenDefinitions = [...declared, ...overriding];
  const tokenDefinitionByPath = new Map(tokenDefinitions.map((one) => [one.path, one]));
  return { tokenDefinitions, tokenDefinitionByPath };
}
