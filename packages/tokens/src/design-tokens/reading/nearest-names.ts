import { nearestWords } from '../../values/nearest-word.js';
import type { GroupNode } from './outline.js';

const MOST_SEARCHES = 25;
const LONGEST = 200;

/**
 * What the writer of an unknown name may have meant. To compare a name with all others takes long:
 * after some searches it looks no further, so that a document full of mistakes costs no minutes.
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
    if (this.#searches > MOST_SEARCHES || written.length > LONGEST) return [];
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
