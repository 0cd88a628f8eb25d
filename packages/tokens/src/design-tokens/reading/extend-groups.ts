import type { Problems } from '../design-token-problem.js';
import { step } from '../json/json-object.js';
import type { NearestNames } from './nearest-names.js';
import type { GroupNode, TokenNode } from './outline.js';
import { groupNames } from './references.js';

type Node = TokenNode | GroupNode;

/** Groups that extend one another in a row. */
const LONGEST_ROW = 256;

/**
 * Puts into each group what its `$extends` stands for (Format Module 2025.10, §6): groups merge
 * deeply, what is written in the extending group wins, and a token replaces a token as a whole.
 * Groups that are taken over unchanged are shared, not copied; of copies there may be `most`.
 */
export function extendGroups(
  root: GroupNode,
  most: number,
  nearest: NearestNames,
  problems: Problems,
): GroupNode {
  let copied = 0;
  const done = new Map<GroupNode, GroupNode>();
  const open: GroupNode[] = [];

  const completed = (group: GroupNode): GroupNode => {
    const known = done.get(group);
    if (known !== undefined) return known;
    open.push(group);
    const base = group.extends === undefined ? undefined : baseOf(group, group.extends);
    let result = group;
    let children = new Map<string, Node>();
    for (const [name, child] of group.children) {
      children.set(name, child.kind === 'group' ? completed(child) : child);
    }
    if (base !== undefined) {
      copied += base.children.size;
      children = merged(base.children, children);
    }
    const changed = [...children].some(([name, child]) => group.children.get(name) !== child);
    if (base !== undefined || changed) {
      result = {
        ...group,
        children,
        type: group.type ?? base?.type,
        deprecated: group.deprecated ?? base?.deprecated,
      };
    }
    open.pop();
    done.set(group, result);
    return result;
  };

  const baseOf = (group: GroupNode, written: string): GroupNode | undefined => {
    const place = { path: group.path, pointer: step(group.pointer, '$extends') };
    const names = groupNames(written);
    if (copied > most || open.length > LONGEST_ROW) {
      const expected = `at most ${most} tokens and groups from $extends, and ${LONGEST_ROW} in a row`;
      return problems.add(place, { code: 'limit', reason: 'is too much', expected, got: written });
    }
    let found: Node | undefined = names === undefined ? undefined : root;
    for (const name of names ?? []) {
      if (found?.kind !== 'group') break;
      // A group that is being completed may hold its own base; of others all is to be seen.
      const whole: GroupNode =
        open.includes(found) || found.extends === undefined ? found : completed(found);
      found = whole.children.get(name);
    }
    if (found?.kind === 'group') {
      const circle = open.indexOf(found);
      if (circle < 0) return completed(found);
      const cycle = [...open.slice(circle), found].map(({ path }) => path);
      const reason = `extends itself: ${cycle.join(' → ')}`;
      return problems.add(place, {
        code: 'cycle',
        reason,
        expected: 'another group',
        got: written,
        cycle,
      });
    }
    const reason = found === undefined ? 'is no group of this document' : 'is a token';
    return problems.add(place, {
      code: 'unknown',
      reason,
      expected: 'a group of this document: "{base}" or "#/base"',
      got: written,
      nearest: () =>
        found === undefined ? nearest.groups(root, (names ?? [written]).join('.')) : [],
    });
  };

  return completed(root);
}

function merged(
  base: ReadonlyMap<string, Node>,
  over: ReadonlyMap<string, Node>,
): Map<string, Node> {
  const result = new Map(base);
  for (const [name, child] of over) {
    const under = base.get(name);
    result.set(
      name,
      under?.kind === 'group' && child.kind === 'group'
        ? {
            ...child,
            type: child.type ?? under.type,
            deprecated: child.deprecated ?? under.deprecated,
            children: merged(under.children, child.children),
          }
        : child,
    );
  }
  return result;
}
