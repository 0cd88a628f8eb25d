import type { Problems } from '../design-token-problem.js';
import type { JsonObject } from '../json/json-object.js';
import type { DesignTokenType } from '../types/design-token-type.js';
import type { GroupNode } from './outline.js';

/** A token at its path, with what its groups give it. */
export interface FlatToken {
  path: string;
  /** Where it is written: through `$extends` that may be another group. */
  pointer: string;
  source: JsonObject;
  /** The token's own. */
  type: DesignTokenType | undefined;
  /** That of the nearest group that has one. */
  groupType: DesignTokenType | undefined;
  deprecated: boolean | string | undefined;
}

/** All tokens by their paths. `$extends` may multiply tokens: beyond `most` it stops. */
export function flatten(root: GroupNode, most: number, problems: Problems): Map<string, FlatToken> {
  const tokens = new Map<string, FlatToken>();
  let visited = 0;
  let full = false;

  const walk = (
    group: GroupNode,
    path: string,
    above: DesignTokenType | undefined,
    aboveDeprecated: boolean | string | undefined,
  ): void => {
    const groupType = group.type ?? above;
    const groupDeprecated = group.deprecated ?? aboveDeprecated;
    for (const [name, child] of group.children) {
      visited += 1;
      if (full || visited > 2 * most || tokens.size >= most) {
        if (!full) {
          const expected = `at most ${most} tokens`;
          problems.add(root, { code: 'limit', reason: 'is too large', expected });
        }
        full = true;
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
        // A token that `$extends` brought keeps its type where its new groups say none.
        groupType: groupType ?? child.groupType,
        deprecated,
      });
    }
  };

  walk(root, '', undefined, undefined);
  return tokens;
}
