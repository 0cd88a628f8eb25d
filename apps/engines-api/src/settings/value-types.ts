import { z } from 'zod';

/** What settings' texts are read as; each setting says in words what it expects. */
export function wholeNumber(min: number, max: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));
}

export const httpUrl: z.ZodType<string, string> = z
  .string()
  .refine((text) => ['http:', 'https:'].includes(protocolOf(text) ?? ''))
  // Paths are appended to it.
  .transform((text) => text.replace(/\/+$/, ''));

/** The forms that storage understands: `pglite:FOLDER` and `postgres://…`. */
export const storageUrl: z.ZodType<string, string> = z
  .string()
  .refine(
    (text) =>
      /^pglite:.+/s.test(text) || ['postgres:', 'postgresql:'].includes(protocolOf(text) ?? ''),
  );

/** `HOST` or `HOST:PORT`, several parted by commas. */
export const hostList: z.ZodType<string[], string> = z
  .string()
  .transform((text) => text.split(',').map((host) => host.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/)));

function protocolOf(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).protocol : undefined;
}
