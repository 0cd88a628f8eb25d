import type { Element, ElementChange, ElementKind, JsonValue } from '@northstar/contracts';

export interface ModelValue {
  value: JsonValue;
  rev: number;
  /** The actor's id. */
  by: string;
}

/** An element with its children and values. The root's id is ''. */
export interface Node {
  id: string;
  kind: ElementKind | null;
  children: Node[];
  values: Record<string, ModelValue>;
}

export interface Change {
  element_id: string | null;
  token_path: string;
  before: JsonValue;
  after: JsonValue;
}

export function emptyPage(): Node {
  return { id: '', kind: null, children: [], values: {} };
}

/** All nodes in reading order, the root first, each with its parent. */
export function nodesOf(page: Node): { node: Node; parent: Node | null; index: number }[] {
  const nodes: { node: Node; parent: Node | null; index: number }[] = [];
  const visit = (node: Node, parent: Node | null, index: number) => {
    nodes.push({ node, parent, index });
    for (const [at, child] of node.children.entries()) visit(child, node, at);
  };
  visit(page, null, 0);
  return nodes;
}

export function findNode(page: Node, id: string): Node | undefined {
  return nodesOf(page).find(({ node }) => node.id === id)?.node;
}

/** Removes a node with its children from its page. */
export function detach(page: Node, id: string): Node | undefined {
  const item = nodesOf(page).find(({ node }) => node.id === id);
  if (item?.parent) item.parent.children.splice(item.index, 1);
  return item?.node;
}

export function elementsOf(page: Node): Element[] {
  return nodesOf(page).flatMap(({ node, parent, index }) =>
    node.kind === null
      ? []
      : [{ element_id: node.id, kind: node.kind, parent_id: parent?.id || null, index }],
  );
}

/** The values as in a snapshot: by element in reading order, then by path. */
export function valuesOf(page: Node): unknown[] {
  return nodesOf(page).flatMap(({ node }) =>
    Object.keys(node.values)
      .sort()
      .map((path) => {
        const set = node.values[path];
        return [node.id || null, path, set?.value, set?.rev, set?.by];
      }),
  );
}

/** The element_changes of a revision. */
export function elementChangesBetween(before: Node, after: Node): ElementChange[] {
  const [was, is] = [before, after].map(
    (page) =>
      new Map(elementsOf(page).map(({ element_id, ...position }) => [element_id, position])),
  );
  const changes = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
    .map((element_id) => ({
      element_id,
      before: was?.get(element_id) ?? null,
      after: is?.get(element_id) ?? null,
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  const order = (change: ElementChange) => {
    const [left, right] = [change.before, change.after].map(
      (position) => position && JSON.stringify([position.kind, position.parent_id]),
    );
    return `${left === right ? 'shifted' : 'placed'} ${change.element_id}`;
  };
  return changes.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The changes of a revision: values that it set, even to the same, and values that it unset. */
export function changesBetween(before: Node, after: Node, rev: number): Change[] {
  const [was, is] = [before, after].map((page) => {
    const values = new Map<string, { id: string; path: string; set: ModelValue }>();
    for (const { node } of nodesOf(page)) {
      for (const [path, value] of Object.entries(node.values)) {
        values.set(`${node.id} ${path}`, { id: node.id, path, set: value });
      }
    }
    return values;
  });
  const changes: Change[] = [];
  for (const key of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
    const [then, now] = [was?.get(key), is?.get(key)];
    if (now !== undefined && now.set.rev !== rev) continue;
    const { id = '', path = '' } = now ?? then ?? {};
    changes.push({
      element_id: id || null,
      token_path: path,
      before: then?.set.value ?? null,
      after: now?.set.value ?? null,
    });
  }
  const address = ({ element_id, token_path }: Change) => `${element_id ?? ''} ${token_path}`;
  return changes.sort((a, b) => (address(a) < address(b) ? -1 : 1));
}
