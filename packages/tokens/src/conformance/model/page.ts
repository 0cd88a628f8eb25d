import type { Element, ElementChange, ElementKind, JsonValue } from '@northstar/contracts';

export interface Held {
  value: JsonValue;
  rev: number;
  /** The actor's id. */
  by: string;
}

/** An element as the oracle has it: in its parent, with its values in it. The root's id is ''. */
export interface Node {
  id: string;
  kind: ElementKind | null;
  children: Node[];
  values: Record<string, Held>;
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
  const found: { node: Node; parent: Node | null; index: number }[] = [];
  const visit = (node: Node, parent: Node | null, index: number) => {
    found.push({ node, parent, index });
    for (const [place, child] of node.children.entries()) visit(child, node, place);
  };
  visit(page, null, 0);
  return found;
}

export function findNode(page: Node, id: string): Node | undefined {
  return nodesOf(page).find(({ node }) => node.id === id)?.node;
}

/** Takes a node out of its page, with all that lies in it. */
export function detach(page: Node, id: string): Node | undefined {
  const place = nodesOf(page).find(({ node }) => node.id === id);
  if (place?.parent) place.parent.children.splice(place.index, 1);
  return place?.node;
}

export function elementsOf(page: Node): Element[] {
  return nodesOf(page).flatMap(({ node, parent, index }) =>
    node.kind === null
      ? []
      : [{ element_id: node.id, kind: node.kind, parent_id: parent?.id || null, index }],
  );
}

/** What stands, as a snapshot tells it: by element in reading order, then by path. */
export function valuesOf(page: Node): unknown[] {
  return nodesOf(page).flatMap(({ node }) =>
    Object.keys(node.values)
      .sort()
      .map((path) => {
        const held = node.values[path];
        return [node.id || null, path, held?.value, held?.rev, held?.by];
      }),
  );
}

/** What a revision did to elements, in the order in which it is told. */
export function elementChangesBetween(before: Node, after: Node): ElementChange[] {
  const [was, is] = [before, after].map(
    (page) => new Map(elementsOf(page).map(({ element_id, ...place }) => [element_id, place])),
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
      (place) => place && JSON.stringify([place.kind, place.parent_id]),
    );
    return `${left === right ? 'shifted' : 'placed'} ${change.element_id}`;
  };
  return changes.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** What a revision changed: what it set, be it to the same, and what is set no more. */
export function changesBetween(before: Node, after: Node, rev: number): Change[] {
  const [was, is] = [before, after].map((page) => {
    const held = new Map<string, { id: string; path: string; held: Held }>();
    for (const { node } of nodesOf(page)) {
      for (const [path, value] of Object.entries(node.values)) {
        held.set(`${node.id} ${path}`, { id: node.id, path, held: value });
      }
    }
    return held;
  });
  const changes: Change[] = [];
  for (const key of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
    const [then, now] = [was?.get(key), is?.get(key)];
    if (now !== undefined && now.held.rev !== rev) continue;
    const { id = '', path = '' } = now ?? then ?? {};
    changes.push({
      element_id: id || null,
      token_path: path,
      before: then?.held.value ?? null,
      after: now?.held.value ?? null,
    });
  }
  const place = ({ element_id, token_path }: Change) => `${element_id ?? ''} ${token_path}`;
  return changes.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
