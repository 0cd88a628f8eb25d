export type { DesignTokenProblem, DesignTokenProblemCode } from './design-token-problem.js';
export type { JsonObject } from './json/json-object.js';
export { usualLimits } from './limits.js';
export type { DesignTokenLimits } from './limits.js';
export {
  cssExtension,
  invalidValuesExtension,
  tokenPathExtension,
  valuesExtension,
} from './mapping/extension-names.js';
export { importDesignTokens } from './mapping/import-design-tokens.js';
export type {
  ImportedDesignTokens,
  ImportOptions,
  KeptDesignTokens,
  TokenUpdate,
} from './mapping/import-design-tokens.js';
export type { TokenLookup } from './mapping/token-lookup.js';
export type { DesignTokenMapping } from './mapping/token-targets.js';
export { readDesignTokens } from './reading/read-design-tokens.js';
export type { ReadDesignTokens } from './reading/read-design-tokens.js';
export type { ResolvedDesignToken } from './reading/resolve-tokens.js';
export { designTokenTypes } from './types/design-token-type.js';
export type { DesignTokenType } from './types/design-token-type.js';
export { exportDesignTokens } from './writing/export-design-tokens.js';
export type { ExportedDesignTokens, ExportOptions } from './writing/export-design-tokens.js';
