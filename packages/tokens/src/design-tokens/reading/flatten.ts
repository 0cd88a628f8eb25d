import type { ProblemList } from '../design-token-problem.js';
import type { JsonObject } from '../json/json-object.js';
import type { DesignTokenType } from '../types/design-token-type.js';
import type { GroupNode } from './outline.js';

/** A token at its path, with what it takes from its groups. */
export interface FlatToken {
  path: string;
  /** Where it is written; in another group when it comes from `$extends`. */
  pointer: string;
  source: JsonObject;
  /** The token's own type. */
  type: DesignTokenType | undefined;
  /** The type of the nearest group that has one. */
  groupType: DesignTokenType | undefined;
  deprecated: boolean | string | undefined;
}

/** All tokens by their paths, at most `limit`: `$extends` can multiply tokens. */
export function flatten(
  root: GroupNode,
  limit: number,
  problems: ProblemList,
): Map<string, FlatToken> {
  const tokens = new Map<string, FlatToken>();
  let visited = 0;
  let isFull = false;

  const walk = (
    group: GroupNode,
    path: string,
    parentType: DesignTokenType | undefined,
    parentDeprecated: boolean | string | undefined,
  ): void => {
    const groupType = group.type ?? parentType;
    const groupDeprecated = group.deprecated ?? parentDeprecated;
    for (const [name, child] of group.children) {
      visited += 1;
      if (isFull || visited > 2 * limit || tokens.size >= limit) {
        if (!isFull) {
          const expected = `at most ${limit} tokens`;
          problems.add(root, { code: 'limit', reason: 'is too large', expected });
        }
        isFull = true;
        return;
      }
      const here = path === '' ? name : `${path}.${name}`;
      if (child.kind === 'group') {
        walk(child, here, groupType, groupDeprecated);
        continue;
      }
      const { pointer, source, type } = child;
      const own = source['$deprecated'];
      const deprecated =
        typeof own === 'boolean' || typeof own === 'string' ? own : groupDeprecated;
      tokens.set(here, {
        path: here,
        pointer,
        source,
        type,
        // A token from `$extends` keeps its type when its new groups have none.
        groupType: groupType ?? child.groupType,
        deprecated,
      });
    }
  };

  walk(root, '', undefined, undefined);
  return tokens;
}
