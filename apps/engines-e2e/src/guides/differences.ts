const rest = '…';

const shapes = [
  // An id: its prefix says of what.
  /^([a-z]+_)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  // A moment.
  /^()\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  // A hash.
  /^()[0-9a-f]{64}$/,
];

/**
 * Where an answer is not what a guide shows of it, a line each. What is shown must be there;
 * objects may hold more, lists may go on where `"…"` is their last item, and a text where it ends
 * in `…`. Ids, moments and hashes must be of the same shape.
 */
export function differences(shown: unknown, came: unknown, path = 'answer'): string[] {
  if (Array.isArray(shown)) return listDifferences(shown, came, path);
  if (isObject(shown)) {
    if (!isObject(came)) return [unlike(shown, came, path)];
    return Object.entries(shown).flatMap(([name, value]) =>
      differences(value, came[name], `${path}.${name}`),
    );
  }
  return isAsShown(shown, came) ? [] : [unlike(shown, came, path)];
}

function listDifferences(shown: readonly unknown[], came: unknown, path: string): string[] {
  if (!Array.isArray(came)) return [unlike(shown, came, path)];
  const goesOn = shown.at(-1) === rest;
  const items = goesOn ? shown.slice(0, -1) : shown;
  const counted = goesOn ? came.length > items.length : came.length === items.length;
  if (!counted) return [unlike(shown, came, path)];
  return items.flatMap((item, index) => differences(item, came[index], `${path}[${index}]`));
}

function isAsShown(shown: unknown, came: unknown): boolean {
  if (shown === came) return true;
  if (typeof shown !== 'string' || typeof came !== 'string') return false;
  if (shown.endsWith(rest)) return came.startsWith(shown.slice(0, -rest.length));
  return shapes.some((shape) => {
    const kind = shape.exec(shown)?.[1];
    return kind !== undefined && shape.exec(came)?.[1] === kind;
  });
}

function unlike(shown: unknown, came: unknown, path: string): string {
  return `${path}: shown ${JSON.stringify(shown)}, came ${JSON.stringify(came)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
