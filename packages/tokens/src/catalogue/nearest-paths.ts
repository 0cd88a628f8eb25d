import { nearestWords } from '@northstar/contracts/validation';

const override = /^(responsive\.(?:mobile|tablet|desktop)\.)(.+)$/;

/**
 * The known paths that are most similar to an unknown one, nearest first, at most three; open paths
 * end in `*`. An override is compared without its `responsive.…` prefix, which is returned
 * separately.
 */
export function nearestPaths(
  written: string,
  known: readonly string[],
): { prefix: string; path: string }[] {
  const [, prefix = '', rest = written] = override.exec(written) ?? [];
  const name = snakeCase(rest);
  const endings = known.filter((path) => path.endsWith(`.${name}`)).slice(0, 3);
  const similar = nearestWords(name, known, 3, Math.min(5, Math.floor(name.length / 4)));
  const open = known.filter((path) => path.endsWith('.*') && name.startsWith(path.slice(0, -1)));
  return [...new Set([...open, ...similar, ...endings])]
    .slice(0, 3)
    .map((path) => ({ prefix, path }));
}

/**
 * A path of an open token such as `content.bindings.*` that is as close as possible to the written
 * one: `content.bindings.a.b` becomes `content.bindings.a_b`. Undefined when no word is left.
 */
export function openPathFor(written: string, open: string): string | undefined {
  const prefix = open.slice(0, -1);
  const ending = written.startsWith(prefix)
    ? written.slice(prefix.length)
    : written.slice(written.lastIndexOf('.') + 1);
  const word = ending.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^_+|_+$/g, '');
  return word === '' ? undefined : prefix + word;
}

/** The objects of some editors write `paddingTop` where a path has `padding.top`. */
function snakeCase(path: string): string {
  return path.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
