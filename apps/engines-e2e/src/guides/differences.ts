const rest = '…';

const formats = [
  // An id; its prefix is the kind.
  /^([a-z]+_)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  // A time.
  /^()\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  // A hash.
  /^()[0-9a-f]{64}$/,
];

/**
 * Returns the differences between an answer and the answer that a guide shows, a line each. An
 * object may have more members than shown. A list may be longer if its last shown item is `"…"`,
 * and a text if it ends in `…`. Ids, times and hashes only need the same format.
 */
export function differences(expected: unknown, actual: unknown, path = 'answer'): string[] {
  if (Array.isArray(expected)) return listDifferences(expected, actual, path);
  if (isObject(expected)) {
    if (!isObject(actual)) return [difference(expected, actual, path)];
    return Object.entries(expected).flatMap(([name, value]) =>
      differences(value, actual[name], `${path}.${name}`),
    );
  }
  return matches(expected, actual) ? [] : [difference(expected, actual, path)];
}

function listDifferences(expected: readonly unknown[], actual: unknown, path: string): string[] {
  if (!Array.isArray(actual)) return [difference(expected, actual, path)];
  const isOpen = expected.at(-1) === rest;
  const items = isOpen ? expected.slice(0, -1) : expected;
  const hasLength = isOpen ? actual.length > items.length : actual.length === items.length;
  if (!hasLength) return [difference(expected, actual, path)];
  return items.flatMap((item, index) => differences(item, actual[index], `${path}[${index}]`));
}

function matches(expected: unknown, actual: unknown): boolean {
  if (expected === actual) return true;
  if (typeof expected !== 'string' || typeof actual !== 'string') return false;
  if (expected.endsWith(rest)) return actual.startsWith(expected.slice(0, -rest.length));
  return formats.some((format) => {
    const kind = format.exec(expected)?.[1];
    return kind !== undefined && format.exec(actual)?.[1] === kind;
  });
}

function difference(expected: unknown, actual: unknown, path: string): string {
  return `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
