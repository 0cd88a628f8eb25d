/** Functions that parse the text of a value, by the type's oid. */
export type Parsers = Readonly<Record<number, (text: string) => unknown>>;

/**
 * Parsers of the types that pg and PGlite parse differently, or not as the ports define. Both
 * drivers use them, so that they return the same rows. The oids are those of pg_type.dat, which
 * never change.
 */
export const valueParsers: Parsers = {
  20: parseInt8,
  114: (text) => JSON.parse(text) as unknown,
  1184: parseTimestamptz,
  3802: (text) => JSON.parse(text) as unknown,
};

/** bigint → number. Throws when the number is not exact, which no counter here reaches. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(
      `The database has the number ${text}, which JavaScript cannot represent exactly`,
    );
  }
  return value;
}

/**
 * timestamptz → RFC 3339 in UTC with milliseconds. Sessions run with TimeZone UTC and DateStyle
 * ISO, so the text is `2026-01-31 12:00:00.5+00`.
 */
export function parseTimestamptz(text: string): string {
  if (text.length < 22 || !text.endsWith('+00')) {
    throw new RangeError(`The database returned the time ${text}, which is not in UTC`);
  }
  const fraction = text.charAt(19) === '.' ? text.slice(20, -3) : '';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}

/** The first statements of every session. */
export const SESSION_SETTINGS = `
  set search_path = northstar;
  set timezone = 'UTC';
  set datestyle = 'ISO';
`;
