const daySeconds = 86_400;

/**
 * Whether everything must be read again: once a day, so that what is gone goes, and so that
 * nothing that YouTube lent is kept for 30 days without asking
 * (https://developers.google.com/youtube/terms/developer-policies, III.E.4).
 */
export function fullIsDue(full_at: string | undefined, now: Date): boolean {
  return full_at === undefined || now.getTime() - Date.parse(full_at) >= daySeconds * 1000;
}
