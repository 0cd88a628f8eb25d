const pattern =
  /^P(?!$)(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=\d)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)(?:\.\d+)?S)?)?$/;

/**
 * Returns the whole seconds of an ISO 8601 duration as YouTube writes it: `PT1H2M3S`, `P1DT4S`.
 * Returns null for an empty duration such as `P0D` of a live video, and for other text
 * (https://developers.google.com/youtube/v3/docs/videos, contentDetails.duration).
 */
export function parseIsoDuration(text: string | undefined): number | null {
  const groups = pattern.exec(text ?? '')?.groups;
  if (groups === undefined) return null;
  const of = (name: string): number => Number(groups[name] ?? 0);
  const total =
    of('weeks') * 604_800 +
    of('days') * 86_400 +
    of('hours') * 3600 +
    of('minutes') * 60 +
    of('seconds');
  return total > 0 && Number.isSafeInteger(total) ? total : null;
}
