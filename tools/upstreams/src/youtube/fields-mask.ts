import { badParameter } from './api-error.js';

/** The selected keys of an object: all, or these keys with their own masks. */
type Mask = 'all' | Map<string, Mask>;

function wrong(selection: string): never {
  throw badParameter(
    'invalidParameter',
    'fields',
    `Invalid field selection ${selection}`,
    'global',
  );
}

function join(mask: Mask | undefined, more: Mask): Mask {
  if (mask === undefined) return more;
  if (mask === 'all' || more === 'all') return 'all';
  const joined = new Map(mask);
  for (const [key, value] of more) joined.set(key, join(joined.get(key), value));
  return joined;
}

/**
 * Reads a partial-response selector such as `items(id,snippet/title),nextPageToken`
 * (https://developers.google.com/youtube/v3/getting-started#fields). Throws a 400 for one
 * that is malformed; an unknown name selects nothing.
 */
export function readFieldsMask(selector: string): Mask {
  const tokens = selector.match(/[(),/]|[^(),/\s]+/g) ?? [];
  let at = 0;
  const list = (): Mask => {
    let mask: Mask = new Map();
    do {
      mask = join(mask, path());
    } while (tokens[at] === ',' && (at += 1) > 0);
    return mask;
  };
  const path = (): Mask => {
    const name = tokens[at] ?? wrong(selector);
    if (/^[(),/]$/.test(name)) wrong(selector);
    at += 1;
    let below: Mask = 'all';
    if (tokens[at] === '/') {
      at += 1;
      below = path();
    } else if (tokens[at] === '(') {
      at += 1;
      below = list();
      if (tokens[at] !== ')') wrong(selector);
      at += 1;
    }
    return new Map([[name, below]]);
  };
  const mask = list();
  return at === tokens.length ? mask : wrong(selector);
}

/** Returns the parts of a JSON value that `mask` selects; a mask applies to each item of an array. */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (mask === 'all' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => applyMask(one, mask));
  const kept: Record<string, unknown> = {};
  for (const [key, below] of Object.entries(value)) {
    const rule = mask.get(key) ?? mask.get('*');
    if (rule !== undefined) kept[key] = applyMask(below, rule);
  }
  return kept;
}
