import * as z from 'zod';

export interface StringRules {
  /** The shortest and the longest length in Unicode code points, as in JSON Schema. */
  readonly min?: number;
  readonly max?: number;
  /** A regular expression that the whole string must match. */
  readonly pattern?: string;
}

// Control characters break lines and logs; lone surrogates are not Unicode text (RFC 8259 §8.2).
const oneLine = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]*$/u;
const manyLines = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]*$/u;

/** A string on one line (contract grammar: `string`). */
export function line(rules: StringRules = {}): z.ZodString {
  return bounded(
    z.string().regex(oneLine, 'must be on one line, without control characters'),
    rules,
  );
}

/** A string that may have line breaks and tabs (contract grammar: `text`). */
export function text(rules: StringRules = {}): z.ZodString {
  return bounded(
    z.string().regex(manyLines, 'must have no control characters but line breaks and tabs'),
    rules,
  );
}

function bounded(type: z.ZodString, { min, max, pattern }: StringRules): z.ZodString {
  let bounded = type;
  if (pattern !== undefined) {
    bounded = bounded.regex(new RegExp(`^(?:${pattern})$`, 'u'), `must match /${pattern}/`);
  }
  if (min === undefined && max === undefined) return bounded;
  return bounded.check((context) => {
    const length = codePoints(context.value);
    if (min !== undefined && length < min) {
      context.issues.push({
        code: 'too_small',
        origin: 'string',
        minimum: min,
        inclusive: true,
        input: context.value,
        message: `must be at least ${counted(min)} long`,
      });
    }
    if (max !== undefined && length > max) {
      context.issues.push({
        code: 'too_big',
        origin: 'string',
        maximum: max,
        inclusive: true,
        input: context.value,
        message: `must be at most ${counted(max)} long`,
      });
    }
  });
}

function counted(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}

function codePoints(value: string): number {
  let count = 0;
  for (let index = 0; index < value.length; count += 1) {
    index += (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}
