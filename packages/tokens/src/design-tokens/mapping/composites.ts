import type { DesignTokenType } from '../types/design-token-type.js';

/** A member of a composite value and the path, below the composite's own, that it sets. */
export interface CompositeField {
  member: string;
  type: DesignTokenType;
  suffix: string;
}

/** The composite types for which the catalogue has groups of tokens (TOKENS, Families and Animation). */
export const composites: ReadonlyMap<DesignTokenType, readonly CompositeField[]> = new Map<
  DesignTokenType,
  readonly CompositeField[]
>([
  [
    'typography',
    [
      { member: 'fontFamily', type: 'fontFamily', suffix: 'font.family' },
      { member: 'fontSize', type: 'dimension', suffix: 'font.size' },
      { member: 'fontWeight', type: 'fontWeight', suffix: 'font.variable_axes.weight' },
      { member: 'letterSpacing', type: 'dimension', suffix: 'letter_spacing' },
      { member: 'lineHeight', type: 'number', suffix: 'font.line_height' },
    ],
  ],
  [
    'border',
    [
      { member: 'color', type: 'color', suffix: 'color' },
      { member: 'width', type: 'dimension', suffix: 'width' },
      { member: 'style', type: 'strokeStyle', suffix: 'style' },
    ],
  ],
  [
    'transition',
    [
      { member: 'duration', type: 'duration', suffix: 'duration_ms' },
      { member: 'delay', type: 'duration', suffix: 'delay_ms' },
      { member: 'timingFunction', type: 'cubicBezier', suffix: 'easing' },
    ],
  ],
]);
