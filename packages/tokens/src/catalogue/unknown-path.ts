import { citeContract, TokenPath } from '@northstar/contracts';
import type { JsonValue, ProblemItem } from '@northstar/contracts';

/** A path that no contract names, with those that its writer may have meant. */
export function unknownPath(
  token_path: string,
  nearest: readonly string[],
  got: JsonValue = token_path,
): ProblemItem & { token_path: string } {
  return {
    token_path,
    reason: 'no contract names this path',
    expected: 'a path of GET /tokens/catalog',
    got,
    contract: citeContract(TokenPath),
    ...(nearest.length > 0 ? { nearest: [...nearest] } : {}),
  };
}
