export type { DesignTokenProblem, DesignTokenProblemCode } from './design-token-problem.js';
export type { JsonObject } from './json/json-object.js';
export { usualLimits } from './limits.js';
export type { DesignTokenLimits } from './limits.js';
export { readDesignTokens } from './reading/read-design-tokens.js';
export type { ReadDesignTokens } from './reading/read-design-tokens.js';
export type { ResolvedDesignToken } from './reading/resolve-tokens.js';
export { designTokenTypes } from './types/design-token-type.js';
export type { DesignTokenType } from './types/design-token-type.js';
