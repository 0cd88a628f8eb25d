import { nearestWords } from '../values/nearest-word.js';

const override = /^(responsive\.(?:mobile|tablet|desktop)\.)(.+)$/;

/**
 * The known paths that the writer of an unknown one may have meant, nearest first, at most three.
 * An override's path is compared without its prefix and given back with it.
 */
export function nearestPaths(written: string, known: readonly string[]): string[] {
  const [, prefix = '', rest = written] = override.exec(written) ?? [];
  const plain = snakeCase(rest);
  const within = known.filter((path) => path.endsWith(`.${plain}`)).slice(0, 3);
  const close = nearestWords(plain, known, 3, Math.min(5, Math.floor(plain.length / 4)));
  return [...new Set([...close, ...within])].slice(0, 3).map((path) => prefix + path);
}

/** Editors' own objects write `paddingTop` where a path says `padding.top`. */
function snakeCase(path: string): string {
  return path.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
