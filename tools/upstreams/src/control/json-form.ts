/** Returns an object with its times (`…_at`, in milliseconds) as RFC 3339, for the control API. */
export function withTimes(thing: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(thing).map(([key, value]: [string, unknown]) => [
      key,
      key.endsWith('_at') && typeof value === 'number' ? new Date(value).toISOString() : value,
    ]),
  );
}

/** An object whose optional keys may be missing, but not `undefined`. */
type Present<T> = T extends object
  ? { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
      [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
    }
  : T;

function isPresent<T extends object>(thing: Partial<T>): thing is Present<T> & Partial<T> {
  return Object.values(thing).every((value) => value !== undefined);
}

/** Removes the keys whose value is `undefined`, as exactOptionalPropertyTypes requires. */
export function withoutUndefined<T extends object>(thing: T): Present<T> {
  const kept: Partial<T> = { ...thing };
  for (const key in kept) if (kept[key] === undefined) delete kept[key];
  if (!isPresent<T>(kept)) throw new Error('Every undefined key was removed.');
  return kept;
}
