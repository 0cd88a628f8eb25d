import type { Command, ElementChange, RevertClash } from '@northstar/contracts';
import {
  changesBetween,
  detach,
  elementChangesBetween,
  elementsOf,
  emptyPage,
  findNode,
  nodesOf,
  type Change,
  type Node,
} from './page.js';
import { undoValues, type ModelCommit } from './undo-values.js';

/** What a command must change, or the code of the error that it must throw. */
export type Expected =
  | { error: string }
  | {
      error: null;
      page: Node;
      changes: Change[];
      element_changes: ElementChange[];
      removed: string[];
      clashes: RevertClash[];
    };

/**
 * Applies commands to a document in the simplest way: a page is a tree of objects, copied for every
 * revision. A layer is a page of which only the root is used.
 */
export class DocumentModel {
  readonly pages: Node[] = [emptyPage()];
  readonly commits: ModelCommit[] = [];

  get head(): number {
    return this.pages.length - 1;
  }

  at(rev: number): Node {
    const page = this.pages[rev];
    if (page === undefined) throw new RangeError(`Revision ${rev} does not exist`);
    return page;
  }

  predict(command: Command, by: string, base: number): Expected {
    const before = this.at(base);
    const page = structuredClone(before);
    const rev = base + 1;
    const clashes: RevertClash[] = [];
    const error = this.#change(page, command, { by, rev, clashes });
    if (error !== null) return { error };
    const there = new Set(elementsOf(page).map(({ element_id }) => element_id));
    const removed = elementsOf(before)
      .map(({ element_id }) => element_id)
      .filter((id) => !there.has(id));
    const changes = changesBetween(before, page, rev);
    const element_changes = elementChangesBetween(before, page);
    return { error: null, page, changes, element_changes, removed, clashes };
  }

  /** Adds the revision of a command that was applied. */
  accept(expected: Extract<Expected, { error: null }>, by: string, added: string | null): void {
    this.pages.push(expected.page);
    const { changes, element_changes } = expected;
    this.commits.push({ rev: this.head, by, changes, element_changes, added });
  }

  #change(
    page: Node,
    command: Command,
    about: { by: string; rev: number; clashes: RevertClash[] },
  ): string | null {
    const { by, rev } = about;
    switch (command.type) {
      case 'set_token':
        return set(page, command.args.element_id, [command.args], { by, rev });
      case 'set_tokens':
        return set(page, command.args.element_id, command.args.updates, { by, rev });
      case 'unset_token': {
        const node = findNode(page, command.args.element_id ?? '');
        if (node === undefined) return 'element.not_found';
        delete node.values[command.args.token_path];
        return null;
      }
      case 'add_element': {
        const { element_id: id, kind, parent_id, index } = command.args;
        if (findNode(page, id) !== undefined) return 'element.exists';
        return insertAt(page, { id, kind, children: [], values: {} }, parent_id ?? '', index);
      }
      case 'move_element': {
        const { element_id: id, parent_id, index } = command.args;
        const old = nodesOf(page).find(({ node }) => node.id === id);
        if (old === undefined) return 'element.not_found';
        const to = parent_id === undefined ? (old.parent?.id ?? '') : (parent_id ?? '');
        if (findNode(page, to) === undefined) return 'element.not_found';
        if (findNode(old.node, to) !== undefined) return 'element.cycle';
        detach(page, id);
        return insertAt(page, old.node, to, index);
      }
      case 'remove_element':
        return detach(page, command.args.element_id) === undefined ? 'element.not_found' : null;
      case 'revert':
        return this.#revert(page, command.args, about);
      case 'promote': {
        const promoted = command.args.token_paths.map((path) => page.values[path]);
        if (promoted.some((value) => value === undefined)) return 'token.invalid';
        for (const path of command.args.token_paths) delete page.values[path];
        return null;
      }
    }
  }

  #revert(
    page: Node,
    { to_rev, actor, since_rev }: Extract<Command, { type: 'revert' }>['args'],
    about: { by: string; rev: number; clashes: RevertClash[] },
  ): string | null {
    const { by, rev, clashes } = about;
    if (actor !== undefined && since_rev !== undefined) {
      if (since_rev >= rev) return 'canvas.rev_unknown';
      const commits = this.commits.filter((commit) => commit.rev > since_rev && commit.rev < rev);
      clashes.push(...undoValues(page, this.at(since_rev), commits, actor.id, { by, rev }));
      return null;
    }
    if (to_rev === undefined || to_rev >= rev) return 'canvas.rev_unknown';
    const wanted = structuredClone(this.at(to_rev));
    for (const { node } of nodesOf(wanted)) {
      const now = findNode(page, node.id);
      for (const [path, set] of Object.entries(node.values)) {
        const current = now?.values[path];
        const isSo = JSON.stringify(current?.value) === JSON.stringify(set.value);
        node.values[path] = isSo && current ? current : { value: set.value, rev, by };
      }
    }
    Object.assign(page, wanted);
    return null;
  }
}

const wrong: Readonly<Record<string, string>> = {
  'text.colour': 'token.unknown',
  'content.bindings.input_1': 'token.level',
};

function set(
  page: Node,
  element_id: string | null | undefined,
  updates: readonly { token_path: string; value: Node['values'][string]['value'] }[],
  { by, rev }: { by: string; rev: number },
): string | null {
  const node = findNode(page, element_id ?? '');
  if (node === undefined) return 'element.not_found';
  for (const { token_path, value } of updates) {
    const code = wrong[token_path];
    if (code !== undefined) return code;
    if (value === 'no value of any token') return 'token.invalid';
    node.values[token_path] = { value, rev, by };
  }
  return null;
}

function insertAt(
  page: Node,
  node: Node,
  parent_id: string,
  index: number | undefined,
): string | null {
  const parent = findNode(page, parent_id);
  if (parent === undefined) return 'element.not_found';
  parent.children.splice(index ?? parent.children.length, 0, node);
  return null;
}
