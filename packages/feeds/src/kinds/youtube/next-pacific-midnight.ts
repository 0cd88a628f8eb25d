const pacific = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** The local time in California, in milliseconds as if it were UTC. */
function wallClock(moment: number): number {
  const parts = Object.fromEntries(
    pacific.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const DAY_MS = 86_400_000;

/** When YouTube resets the daily quota: the next midnight in Pacific Time. */
export function nextPacificMidnight(now: Date): Date {
  const moment = Math.floor(now.getTime() / 1000) * 1000;
  const midnight = (Math.floor(wallClock(moment) / DAY_MS) + 1) * DAY_MS;
  // `midnight` is local time written as UTC. Pacific Time is 7 or 8 hours behind UTC, so 8 hours later
  // is between 00:00 and 01:00 local time, before clocks change at 02:00: the offset is midnight's.
  const afterMidnight = midnight + 8 * 3_600_000;
  return new Date(midnight - (wallClock(afterMidnight) - afterMidnight));
}
