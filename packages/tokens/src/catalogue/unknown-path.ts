import { citeContract, TokenPath } from '@northstar/contracts';
import type { JsonValue, ProblemItem } from '@northstar/contracts';

/** The problem of a path that no contract defines, with the nearest known paths. */
export function unknownPath(
  token_path: string,
  nearest: readonly string[],
  got: JsonValue = token_path,
): Omit<ProblemItem, 'code' | 'path'> & { token_path: string } {
  return {
    token_path,
    reason: 'no contract defines this path',
    expected: 'a path of GET /tokens/catalog',
    got,
    contract: citeContract(TokenPath),
    ...(nearest.length > 0 ? { nearest: [...nearest] } : {}),
  };
}
