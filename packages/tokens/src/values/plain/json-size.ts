/** The largest value, as JSON in UTF-8 (TOKENS, Canvases and elements). */
export const MAX_VALUE_BYTES = 131_072;

const encoder = new TextEncoder();

/** Why a value is too large; null when it is not. */
export function sizeProblem(value: unknown): string | null {
  const { length } = encoder.encode(JSON.stringify(value));
  return length > MAX_VALUE_BYTES
    ? `has ${length} bytes as JSON, more than ${MAX_VALUE_BYTES}`
    : null;
}
