import { z } from 'zod';

/** Parses a whole number between two bounds. */
export function wholeNumber(min: number, max: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));
}

/** An http or https URL, without a slash at its end. */
export const httpUrl: z.ZodType<string, string> = z
  .string()
  .refine((text) => ['http:', 'https:'].includes(protocolOf(text) ?? ''))
  .transform((text) => text.replace(/\/+$/, ''));

/** A URL that `openStorage` accepts: `pglite:FOLDER` or `postgres://…`. */
export const storageUrl: z.ZodType<string, string> = z
  .string()
  .refine(
    (text) =>
      /^pglite:.+/s.test(text) || ['postgres:', 'postgresql:'].includes(protocolOf(text) ?? ''),
  );

/** `HOST` or `HOST:PORT`, separated by commas. */
export const hostList: z.ZodType<string[], string> = z
  .string()
  .transform((text) => text.split(',').map((host) => host.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/)));

function protocolOf(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).protocol : undefined;
}
