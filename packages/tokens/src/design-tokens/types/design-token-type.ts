/** The types of the Design Tokens Format Module 2025.10, §8 and §9, and of its Color Module. */
export const designTokenTypes = [
  'color',
  'dimension',
  'fontFamily',
  'fontWeight',
  'duration',
  'cubicBezier',
  'number',
  'strokeStyle',
  'border',
  'transition',
  'shadow',
  'gradient',
  'typography',
] as const;

export type DesignTokenType = (typeof designTokenTypes)[number];

const known: ReadonlySet<unknown> = new Set(designTokenTypes);

export function isDesignTokenType(value: unknown): value is DesignTokenType {
  return known.has(value);
}
