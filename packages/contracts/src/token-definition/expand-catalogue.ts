import type { TokenCatalogue, TokenDefinition, TokenOverride } from './token-definition.js';

/**
 * Adds to the declared tokens their overrides: each has the type, level, label and group of the
 * path it overrides, and no default, for where it says nothing the base path speaks.
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
