/** Formats seconds as the length of a video: `0:07`, `12:05`, `1:02:09`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const visible = parts[0] === 0 ? parts.slice(1) : parts;
  return visible.map((part, index) => (index === 0 ? `${part}` : twoDigits(part))).join(':');
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const formats = {
  long: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
  short: new Intl.RelativeTimeFormat('en', { style: 'narrow' }),
};

/**
 * Formats the time from a moment to `now` in its largest whole unit: `3 days ago`, `in 2 hours`;
 * in the short form `3d ago`.
 */
export function formatAgo(moment: string, now: number, style: keyof typeof formats = 'long') {
  const seconds = (Date.parse(moment) - now) / 1000;
  if (Number.isNaN(seconds)) return '';
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return formats[style].format(Math.trunc(seconds / size), unit);
  }
  return 'just now';
}

/** Formats a number of items: `1 item`, `1,204 items`. */
export function formatCount(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'item' : 'items'}`;
}
