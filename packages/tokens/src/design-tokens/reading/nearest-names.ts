import { nearestWords } from '@northstar/contracts/validation';
import type { GroupNode } from './outline.js';

const MAX_SEARCHES = 25;
const MAX_LENGTH = 200;

/**
 * Finds the names that are most similar to an unknown one. Comparing a name with all others is slow,
 * so only the first 25 unknown names of a document are compared.
 */
export class NearestNames {
  #searches = 0;

  tokens(written: string, paths: Iterable<string>): string[] {
    return this.#search(written, paths);
  }

  groups(root: GroupNode, written: string): string[] {
    return this.#search(written, groupPaths(root));
  }

  #search(written: string, paths: Iterable<string>): string[] {
    this.#searches += 1;
    if (this.#searches > MAX_SEARCHES || written.length > MAX_LENGTH) return [];
    const limit = Math.min(6, Math.max(1, Math.floor(written.length / 3)));
    return nearestWords(written, paths, 3, limit);
  }
}

function* groupPaths(group: GroupNode): Iterable<string> {
  for (const child of group.children.values()) {
    if (child.kind !== 'group') continue;
    yield child.path;
    yield* groupPaths(child);
  }
}
