import { nearestWords } from '../values/nearest-word.js';

const override = /^(responsive\.(?:mobile|tablet|desktop)\.)(.+)$/;

/**
 * The known paths that the writer of an unknown one may have meant, nearest first, at most three;
 * open ones with their `*`. An override's path is compared without its prefix, which is given back
 * beside it.
 */
export function nearestPaths(
  written: string,
  known: readonly string[],
): { prefix: string; path: string }[] {
  const [, prefix = '', rest = written] = override.exec(written) ?? [];
  const plain = snakeCase(rest);
  const within = known.filter((path) => path.endsWith(`.${plain}`)).slice(0, 3);
  const close = nearestWords(plain, known, 3, Math.min(5, Math.floor(plain.length / 4)));
  const open = known.filter((path) => path.endsWith('.*') && plain.startsWith(path.slice(0, -1)));
  return [...new Set([...open, ...close, ...within])].slice(0, 3).map((path) => ({ prefix, path }));
}

/**
 * A path of an open token `content.bindings.*` that keeps what was written behind its dots, as far
 * as one word can: `content.bindings.a.b` becomes `content.bindings.a_b`. Undefined when nothing is left.
 */
export function openPathFor(written: string, open: string): string | undefined {
  const prefix = open.slice(0, -1);
  const own = written.startsWith(prefix)
    ? written.slice(prefix.length)
    : written.slice(written.lastIndexOf('.') + 1);
  const word = own.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^_+|_+$/g, '');
  return word === '' ? undefined : prefix + word;
}

/** Editors' own objects write `paddingTop` where a path says `padding.top`. */
function snakeCase(path: string): string {
  return path.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
