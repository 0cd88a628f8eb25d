import type { ElementChange, JsonValue, RevertClash } from '@northstar/contracts';
import { findNode, type Change, type Node } from './page.js';

/** One commit of the model's history. */
export interface ModelCommit {
  rev: number;
  by: string;
  changes: Change[];
  element_changes: ElementChange[];
  /** The id of the element that the commit added; null when it added none. */
  added: string | null;
}

/**
 * Undoes the values that an actor set, path by path, and returns the clashes. The actor must not
 * have changed elements.
 */
export function undoValues(
  page: Node,
  start: Node,
  commits: readonly ModelCommit[],
  whose: string,
  { by, rev }: { by: string; rev: number },
): RevertClash[] {
  const addresses = new Map(
    commits
      .flatMap((commit) => commit.changes)
      .map(({ element_id, token_path }) => [
        `${element_id ?? ''} ${token_path}`,
        { id: element_id ?? '', path: token_path },
      ]),
  );
  const clashes: RevertClash[] = [];
  for (const [, { id, path }] of [...addresses].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const renewed = commits.findLastIndex((commit) => commit.added === id && commit.by !== whose);
    const began: JsonValue = findNode(start, id)?.values[path]?.value ?? null;
    const decisions = commits
      .slice(renewed + 1)
      .flatMap((commit) =>
        commit.changes
          .filter((change) => (change.element_id ?? '') === id && change.token_path === path)
          .map((change) => ({ ...commit, after: change.after })),
      );
    const others = decisions.filter((decision) => decision.by !== whose);
    if (others.length === decisions.length) continue;
    const node = findNode(page, id);
    const last = decisions.at(-1);
    const other = others.at(-1);
    if (other !== undefined && last === other) {
      const actor = { kind: 'agent' as const, id: other.by };
      const kept = node?.values[path]?.value ?? null;
      clashes.push({ element_id: id || null, token_path: path, kept, rev: other.rev, actor });
      continue;
    }
    const back = other === undefined ? (renewed === -1 ? began : null) : other.after;
    if (node === undefined) continue;
    if (back === null) delete node.values[path];
    else if (JSON.stringify(node.values[path]?.value) !== JSON.stringify(back)) {
      node.values[path] = { value: back, rev, by };
    }
  }
  return clashes;
}
