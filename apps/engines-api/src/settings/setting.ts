import type { z } from 'zod';

/** A setting of the host: an environment variable, its meaning and its valid values. */
export interface Setting<T> {
  /** The environment variable. */
  readonly name: string;
  /** One line for `--help`. */
  readonly meaning: string;
  /** The valid values in words: "a whole number from 0 to 65535". */
  readonly expected: string;
  /** The default, as a text of the environment; null if there is none. */
  readonly defaultText: string | null;
  /** Whether the value must not be in a message. */
  readonly secret: boolean;
  /** Parses the text; `defaultText` is parsed as well. */
  readonly schema: z.ZodType<T, string>;
}

interface Declared<T> {
  readonly meaning: string;
  readonly expected: string;
  readonly schema: z.ZodType<T, string>;
  readonly secret?: boolean;
}

/** Declares a setting with a default. */
export function setting<T>(
  name: string,
  declared: Declared<T> & { readonly defaultText: string },
): Setting<T> & { readonly defaultText: string } {
  return { name, secret: false, ...declared };
}

/** Declares a setting without a default. */
export function optionalSetting<T>(
  name: string,
  declared: Declared<T>,
): Setting<T> & { readonly defaultText: null } {
  return { name, secret: false, defaultText: null, ...declared };
}
