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

const day = 86_400_000;

/** When YouTube resets the daily quota: the next midnight in Pacific Time. */
export function nextPacificMidnight(now: Date): Date {
  const moment = Math.floor(now.getTime() / 1000) * 1000;
  const midnight = (Math.floor(wallClock(moment) / day) + 1) * day;
  // Clocks change at two in the morning, so an hour after midnight has the offset of midnight.
  const nearby = midnight + 8 * 3_600_000;
  return new Date(midnight - (wallClock(nearby) - nearby));
}
