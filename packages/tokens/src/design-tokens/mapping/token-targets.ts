import type { ProblemList } from '../design-token-problem.js';
import { NestedLocation } from '../design-token-problem.js';
import { isList, own } from '../json/json-object.js';
import type { ResolvedDesignToken } from '../reading/resolve-tokens.js';
import { composites } from './composites.js';
import { tokenPathExtension } from './extension-names.js';
import type { TokenLookup } from './token-lookup.js';

/** By the paths of tokens: the paths of the catalogue that each sets. */
export type DesignTokenMapping = Readonly<Record<string, readonly string[]>>;

/** The reason why a token sets a path. */
export type MappingRule = 'extension' | 'mapping' | 'path' | 'typography';

/** The paths that a token sets, or the reason why it sets none. */
export type Targets = { rule: MappingRule; paths: readonly string[] } | { reason: string };

const noTarget =
  `is not a path of the catalogue, and neither $extensions["${tokenPathExtension}"] ` +
  'nor the mapping names one';

/**
 * Finds the paths that a token sets: from its own extension, else from the caller's mapping, else
 * its own path, else for a typography the slot with the name of the token or its last group.
 */
export function targetsOf(
  token: ResolvedDesignToken,
  mapping: DesignTokenMapping,
  catalogue: TokenLookup,
  problems: ProblemList,
): Targets {
  const stated = token.extensions && own(token.extensions, tokenPathExtension);
  if (stated !== undefined) {
    const paths = isList(stated) ? stated : [stated];
    const texts = paths.filter((path) => typeof path === 'string');
    if (texts.length < paths.length) {
      const location = new NestedLocation(
        new NestedLocation(token, '$extensions'),
        tokenPathExtension,
      );
      const expected = 'a path of the catalogue, or a list of paths';
      problems.add(location, { code: 'mapping', reason: 'is not a path', expected, got: stated });
    }
    if (texts.length === 0) return { reason: 'its $extensions state that it sets no token' };
    return { rule: 'extension', paths: texts };
  }
  const mapped = Object.hasOwn(mapping, token.path) ? mapping[token.path] : undefined;
  if (mapped !== undefined) return { rule: 'mapping', paths: mapped };
  const path = token.path.endsWith('.$root') ? token.path.slice(0, -'.$root'.length) : token.path;
  if (catalogue.find(path) !== undefined || hasTokensBelow(token, path, catalogue)) {
    return { rule: 'path', paths: [path] };
  }
  if (token.type !== 'typography') return { reason: noTarget };
  for (const name of path.split('.').slice(-2).reverse()) {
    const slot = name === 'text' ? name : `typography.${name}`;
    if (hasTokensBelow(token, slot, catalogue)) return { rule: 'typography', paths: [slot] };
  }
  return { reason: `${noTarget}, and neither it nor its group has the name of a typography slot` };
}

/** Whether the catalogue has a token below a path for every member of a composite. */
export function hasTokensBelow(
  { type }: ResolvedDesignToken,
  path: string,
  catalogue: TokenLookup,
): boolean {
  const fields = composites.get(type) ?? [];
  return fields.length > 0 && fields.every(({ suffix }) => catalogue.find(`${path}.${suffix}`));
}
