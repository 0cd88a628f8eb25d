import type { z } from 'zod';

/** One setting of the host: an environment variable, what it means and what may stand in it. */
export interface Setting<T> {
  /** The environment variable. */
  readonly name: string;
  /** One line for `--help`. */
  readonly meaning: string;
  /** What would be right, in words: "a whole number from 0 to 65535". */
  readonly expected: string;
  /** As it would be written in the environment; null when the setting is empty unless given. */
  readonly defaultText: string | null;
  /** A secret's value is never shown, not even when it is wrong. */
  readonly secret: boolean;
  /** Reads the text; `defaultText` goes through it as well. */
  readonly schema: z.ZodType<T, string>;
}

interface Declared<T> {
  readonly meaning: string;
  readonly expected: string;
  readonly schema: z.ZodType<T, string>;
  readonly secret?: boolean;
}

/** A setting that has a value whatever the environment says. */
export function setting<T>(
  name: string,
  declared: Declared<T> & { readonly defaultText: string },
): Setting<T> & { readonly defaultText: string } {
  return { name, secret: false, ...declared };
}

/** A setting that is undefined unless the environment gives it. */
export function optionalSetting<T>(
  name: string,
  declared: Declared<T>,
): Setting<T> & { readonly defaultText: null } {
  return { name, secret: false, defaultText: null, ...declared };
}
