import type { ProblemList } from '../design-token-problem.js';
import { appendPointer } from '../json/json-object.js';
import type { NearestNames } from './nearest-names.js';
import type { GroupNode, TokenNode } from './outline.js';
import { groupNames } from './references.js';

type Node = TokenNode | GroupNode;

/** The maximum length of a chain of groups that extend each other. */
const MAX_CHAIN = 256;

/**
 * Resolves `$extends` in every group (Format Module 2025.10, §6): groups are merged deeply, members
 * of the extending group win, and a token replaces the whole token of the base. Groups that do not
 * change are shared, not copied; at most `limit` members are copied.
 */
export function extendGroups(
  root: GroupNode,
  limit: number,
  nearest: NearestNames,
  problems: ProblemList,
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
    const location = { path: group.path, pointer: appendPointer(group.pointer, '$extends') };
    const names = groupNames(written);
    if (copied > limit || open.length > MAX_CHAIN) {
      const expected = `at most ${limit} tokens and groups from $extends, and a chain of ${MAX_CHAIN}`;
      return problems.add(location, {
        code: 'limit',
        reason: 'exceeds a limit',
        expected,
        got: written,
      });
    }
    let node: Node | undefined = names === undefined ? undefined : root;
    for (const name of names ?? []) {
      if (node?.kind !== 'group') break;
      // A group that is being completed may contain its own base. Other groups are completed first.
      const whole: GroupNode =
        open.includes(node) || node.extends === undefined ? node : completed(node);
      node = whole.children.get(name);
    }
    if (node?.kind === 'group') {
      const start = open.indexOf(node);
      if (start < 0) return completed(node);
      const cycle = [...open.slice(start), node].map(({ path }) => path);
      const reason = `extends itself: ${cycle.join(' → ')}`;
      return problems.add(location, {
        code: 'cycle',
        reason,
        expected: 'another group',
        got: written,
        cycle,
      });
    }
    const reason = node === undefined ? 'is not a group of this document' : 'is a token';
    return problems.add(location, {
      code: 'unknown',
      reason,
      expected: 'a group of this document: "{base}" or "#/base"',
      got: written,
      nearest: () =>
        node === undefined ? nearest.groups(root, (names ?? [written]).join('.')) : [],
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
