import { createHash } from 'node:crypto';
import { canonicalJson } from '@northstar/contracts';
import type { NewItem } from '../ports/item-row.js';
import type { RegisteredKind } from './registered-kind.js';
import type { SourceItem } from './source-item.js';

export interface IngestedItems {
  items: NewItem[];
  skipped: SkippedItem[];
}

/** An item that is not valid for its kind. */
export interface SkippedItem {
  /** Null when the item has no usable id. */
  item_id: string | null;
  reason: string;
}

/** Validates the items that a kind provides; of two with the same id, the first counts. */
export function ingestItems(kind: RegisteredKind, items: readonly SourceItem[]): IngestedItems {
  const valid = new Map<string, NewItem>();
  const skipped: SkippedItem[] = [];
  for (const { origin, ...content } of items) {
    const read = kind.item.safeParse(content);
    if (!read.success) {
      skipped.push(skippedItem(content.item_id, read.error.issues));
      continue;
    }
    const item = { ...read.data, origin, kind: kind.definition.kind };
    if (!valid.has(item.item_id)) {
      valid.set(item.item_id, { ...item, content_hash: digest(item) });
    }
  }
  return { items: [...valid.values()], skipped };
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function skippedItem(item_id: unknown, issues: readonly Issue[]): SkippedItem {
  const hasId = typeof item_id === 'string' && issues.every(({ path }) => path[0] !== 'item_id');
  const name = hasId ? `Item ${item_id}` : 'An item without a valid id';
  const problems = issues.map(({ path, message }) => `${path.map(String).join('.')} ${message}`);
  return { item_id: hasId ? item_id : null, reason: `${name}: ${problems.join('; ')}` };
}

/** Equal content has equal digests. */
function digest(item: Omit<NewItem, 'content_hash'>): string {
  return createHash('sha256')
    .update(canonicalJson({ ...item }))
    .digest('base64url');
}
