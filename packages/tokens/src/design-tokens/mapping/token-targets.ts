import type { Problems } from '../design-token-problem.js';
import { Within } from '../design-token-problem.js';
import { isList, own } from '../json/json-object.js';
import type { ResolvedDesignToken } from '../reading/resolve-tokens.js';
import { composites } from './composites.js';
import { tokenPathExtension } from './extension-names.js';
import type { TokenLookup } from './token-lookup.js';

/** By the paths of tokens: the paths of the catalogue that each sets. */
export type DesignTokenMapping = Readonly<Record<string, readonly string[]>>;

/** What made a token set a path. */
export type MappingRule = 'extension' | 'mapping' | 'path' | 'typography';

/** Which paths a token sets; a reason where it sets none. */
export type Targets = { rule: MappingRule; paths: readonly string[] } | { reason: string };

const nowhere =
  `is no path of the catalogue, and neither $extensions["${tokenPathExtension}"] ` +
  'nor the mapping names one';

/**
 * What a token says of itself comes first, then what the caller says of it, then its own path,
 * and for a typography the name of the slot that it or its last group is called by.
 */
export function targetsOf(
  token: ResolvedDesignToken,
  mapping: DesignTokenMapping,
  catalogue: TokenLookup,
  problems: Problems,
): Targets {
  const stated = token.extensions && own(token.extensions, tokenPathExtension);
  if (stated !== undefined) {
    const paths = isList(stated) ? stated : [stated];
    const texts = paths.filter((path) => typeof path === 'string');
    if (texts.length < paths.length) {
      const place = new Within(new Within(token, '$extensions'), tokenPathExtension);
      const expected = 'a path of the catalogue, or a list of paths';
      problems.add(place, { code: 'mapping', reason: 'is no path', expected, got: stated });
    }
    if (texts.length === 0) return { reason: 'its extensions say that it sets no token' };
    return { rule: 'extension', paths: texts };
  }
  const given = Object.hasOwn(mapping, token.path) ? mapping[token.path] : undefined;
  if (given !== undefined) return { rule: 'mapping', paths: given };
  const path = token.path.endsWith('.$root') ? token.path.slice(0, -'.$root'.length) : token.path;
  if (catalogue.find(path) !== undefined || fitsBelow(token, path, catalogue)) {
    return { rule: 'path', paths: [path] };
  }
  if (token.type !== 'typography') return { reason: nowhere };
  for (const name of path.split('.').slice(-2).reverse()) {
    const slot = name === 'text' ? name : `typography.${name}`;
    if (fitsBelow(token, slot, catalogue)) return { rule: 'typography', paths: [slot] };
  }
  return { reason: `${nowhere}, nor is it or its group called by a typography slot` };
}

/** Whether the catalogue has tokens below a path for what a composite consists of. */
export function fitsBelow(
  { type }: ResolvedDesignToken,
  path: string,
  catalogue: TokenLookup,
): boolean {
  const fields = composites.get(type) ?? [];
  return fields.length > 0 && fields.every(({ suffix }) => catalogue.find(`${path}.${suffix}`));
}
