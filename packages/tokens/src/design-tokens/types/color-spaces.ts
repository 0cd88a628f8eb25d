/** The range of one component of a color. */
export interface ComponentRange {
  description: string;
  includes: (value: number) => boolean;
}

const unit: ComponentRange = {
  description: '0 to 1',
  includes: (value) => value >= 0 && value <= 1,
};
const hundred: ComponentRange = {
  description: '0 to 100',
  includes: (value) => value >= 0 && value <= 100,
};
const hue: ComponentRange = {
  description: '0 to 360, 360 itself excluded',
  includes: (value) => value >= 0 && value < 360,
};
const chroma: ComponentRange = { description: '0 or more', includes: (value) => value >= 0 };
const any: ComponentRange = { description: 'any number', includes: () => true };

/** The color spaces of the Color Module 2025.10, §4.2, with the ranges of their components. */
export const colorSpaces: ReadonlyMap<string, readonly ComponentRange[]> = new Map([
  ['srgb', [unit, unit, unit]],
  ['srgb-linear', [unit, unit, unit]],
  ['hsl', [hue, hundred, hundred]],
  ['hwb', [hue, hundred, hundred]],
  ['lab', [hundred, any, any]],
  ['lch', [hundred, chroma, hue]],
  ['oklab', [unit, any, any]],
  ['oklch', [unit, chroma, hue]],
  ['display-p3', [unit, unit, unit]],
  ['a98-rgb', [unit, unit, unit]],
  ['prophoto-rgb', [unit, unit, unit]],
  ['rec2020', [unit, unit, unit]],
  ['xyz-d65', [unit, unit, unit]],
  ['xyz-d50', [unit, unit, unit]],
]);
