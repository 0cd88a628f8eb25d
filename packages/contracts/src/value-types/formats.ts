import * as z from 'zod';

/** A date-time in UTC with seconds and `Z` (RFC 3339 §5.6; contract grammar: `timestamp`). */
export function timestamp(): z.ZodISODateTime {
  const message = 'must be a UTC time such as 2026-01-31T08:00:00Z';
  return z.iso.datetime({ error: message }).regex(/T\d\d:\d\d:\d\d(\.\d+)?Z$/, message);
}

/** A calendar day (RFC 3339 full-date; contract grammar: `date`). */
export function date(): z.ZodISODate {
  return z.iso.date('must be a day such as 2026-01-31');
}

/** An absolute http or https URL that the WHATWG URL standard can parse (contract grammar: `url`). */
export function url(): z.ZodString {
  const message = 'must be an absolute http or https URL';
  return z
    .string()
    .regex(/^https?:\/\/[^\s/?#]\S*$/, message)
    .refine((value) => URL.canParse(value), message);
}

/** A decimal number as a string, for amounts that a double cannot represent (contract grammar: `decimal`). */
export function decimal(): z.ZodString {
  return z.string().regex(/^-?(0|[1-9]\d*)(\.\d+)?$/, 'must be a decimal number such as "12.50"');
}

/** A prefixed UUIDv7 in lower case (RFC 9562 §5.7; contract grammar: `id PREFIX`). */
export function idOf(prefix: string): z.ZodString {
  const pattern = `^${prefix}_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`;
  return z
    .string()
    .regex(
      new RegExp(pattern),
      `must be an id such as ${prefix}_01890a5d-ac96-774b-bcce-b302099a8057`,
    );
}
