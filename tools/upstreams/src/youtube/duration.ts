/**
 * Formats seconds as YouTube does, in ISO 8601: `PT1H2M3S`, with days from 24 hours, and `P0D`
 * for no duration yet.
 */
export function isoDuration(seconds: number): string {
  if (seconds <= 0) return 'P0D';
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = Math.floor(seconds % 60);
  const time =
    (hours > 0 ? `${String(hours)}H` : '') +
    (minutes > 0 ? `${String(minutes)}M` : '') +
    (rest > 0 ? `${String(rest)}S` : '');
  return 'P' + (days > 0 ? `${String(days)}D` : '') + (time === '' ? '' : `T${time}`);
}
