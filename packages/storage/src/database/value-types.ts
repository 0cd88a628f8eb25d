/** How a driver turns the text of a value into JavaScript, by the type's oid. */
export type Parsers = Readonly<Record<number, (text: string) => unknown>>;

/**
 * The types whose parsing differs between pg and PGlite, or is not what the ports speak. Both
 * drivers use these, so that a row looks the same whichever it came from. Oids are those of
 * pg_type.dat and never change.
 */
export const valueParsers: Parsers = {
  20: parseInt8,
  114: (text) => JSON.parse(text) as unknown,
  1184: parseTimestamptz,
  3802: (text) => JSON.parse(text) as unknown,
};

/** bigint → number; counters never reach 2^53, and one that did must not be rounded in silence. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`The database holds ${text}, which no JavaScript number can hold`);
  }
  return value;
}

/**
 * timestamptz → RFC 3339 in UTC with milliseconds. Sessions run with TimeZone UTC and DateStyle
 * ISO, so the text is `2026-01-31 12:00:00.5+00`.
 */
export function parseTimestamptz(text: string): string {
  if (text.length < 22 || !text.endsWith('+00')) {
    throw new RangeError(`The database gave the time ${text}, which is not one in UTC`);
  }
  const fraction = text.charAt(19) === '.' ? text.slice(20, -3) : '';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}

/** What every session says first. */
export const SESSION_SETTINGS = `
  set search_path = northstar;
  set timezone = 'UTC';
  set datestyle = 'ISO';
  set idle_in_transaction_session_timeout = '60s';
`;
