import type { JsonValue } from '@northstar/contracts';

/** Values of the format to write documents with. */
export const black: JsonValue = { colorSpace: 'srgb', components: [0, 0, 0] };
export const white: JsonValue = { colorSpace: 'srgb', components: [1, 1, 1] };
export const blue: JsonValue = {
  colorSpace: 'srgb',
  components: [10 / 255, 124 / 255, 1],
  alpha: 1,
  hex: '#0a7cff',
};

export function px(value: number): JsonValue {
  return { value, unit: 'px' };
}

export function rem(value: number): JsonValue {
  return { value, unit: 'rem' };
}

export function typography(over: Readonly<Record<string, JsonValue>> = {}): JsonValue {
  return {
    fontFamily: ['Inter', 'Helvetica Neue', 'sans-serif'],
    fontSize: rem(2),
    fontWeight: 'semi-bold',
    letterSpacing: px(0.1),
    lineHeight: 1.2,
    ...over,
  };
}

export function shadow(over: Readonly<Record<string, JsonValue>> = {}): JsonValue {
  return {
    color: { colorSpace: 'srgb', components: [0, 0, 0], alpha: 0.2 },
    offsetX: px(0),
    offsetY: px(2),
    blur: px(4),
    spread: px(0),
    ...over,
  };
}
