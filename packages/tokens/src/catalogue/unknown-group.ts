import { citeContract, EnginesError, TokenDefinitionView } from '@northstar/contracts';
import { nearestWords } from '@northstar/contracts/validation';

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
