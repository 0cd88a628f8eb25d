import {
  citeContract,
  EnginesError,
  TokenDefinitionView,
  type KnownElementKind,
  type TokenDefinition,
  type TokenLevel,
} from '@northstar/contracts';
import { nearestWords } from '@northstar/contracts/validation';

export interface CatalogueFilter {
  level?: TokenLevel;
  block?: KnownElementKind;
  group?: string;
  /** Words that must all occur in a token's path, label or meaning, in any case. */
  q?: string;
}

/** Creates a predicate for the definitions that match every part of a filter. */
export function matching(filter: CatalogueFilter): (definition: TokenDefinition) => boolean {
  const words = (filter.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (definition) => {
    if (filter.level !== undefined && definition.level !== filter.level) return false;
    if (filter.block !== undefined && definition.block !== filter.block) return false;
    if (filter.group !== undefined && definition.group !== filter.group) return false;
    const { path, label, meaning = '' } = definition;
    const text = `${path} ${label} ${meaning}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

/** The error for a group that no token is in: `request.invalid`, which lists all groups. */
export function unknownGroup(group: string, groups: ReadonlySet<string>): EnginesError {
  const nearest = nearestWords(group, groups, 3);
  return new EnginesError('request.invalid', `There is no group ${group} of tokens`, {
    errors: [
      {
        path: 'query.group',
        reason: 'no token is in this group',
        expected: `one of ${[...groups].join(', ')}`,
        got: group,
        contract: citeContract(TokenDefinitionView),
        ...(nearest.length > 0 ? { nearest } : {}),
      },
    ],
  });
}
