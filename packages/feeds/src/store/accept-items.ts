import type { JsonValue, ProblemItem } from '@northstar/contracts';
import { invalidRequest } from '@northstar/contracts/validation';
import { ingestItems } from '../kinds/ingest-items.js';
import type { RegisteredKind } from '../kinds/registered-kind.js';
import type { FeedRow } from '../ports/feed-row.js';
import type { NewItem } from '../ports/item-row.js';

/** Reads items that a caller pushed. Throws `request.invalid` with the problems of all items. */
export function acceptItems(
  kind: RegisteredKind,
  feed: FeedRow,
  pushed: readonly JsonValue[],
  now: Date,
): NewItem[] {
  const { definition } = kind;
  if (definition.accept === undefined) {
    const reason = `is a feed of kind ${definition.kind}, whose items cannot be pushed`;
    throw invalidRequest([{ path: 'feed_id', reason, got: feed.feed_id }], []);
  }
  const source = definition.source.parse(feed.source);
  const problems: ProblemItem[] = [];
  const accepted = new Map<string, NewItem>();
  for (const [index, item] of pushed.entries()) {
    const path = `items[${String(index)}]`;
    const result = definition.accept(item, { source, now });
    if ('problems' in result) {
      problems.push(...result.problems.map((problem) => within(path, problem)));
      continue;
    }
    const { items, skipped } = ingestItems(kind, [result.item]);
    problems.push(...skipped.map(({ reason }) => ({ path, reason })));
    for (const valid of items) {
      if (accepted.has(valid.item_id)) {
        problems.push({ path, reason: `has the same id as an earlier item`, got: valid.item_id });
      }
      accepted.set(valid.item_id, valid);
    }
  }
  if (problems.length > 0) throw invalidRequest(problems, []);
  return [...accepted.values()];
}

function within(path: string, problem: ProblemItem): ProblemItem {
  return { ...problem, path: problem.path === undefined ? path : `${path}.${problem.path}` };
}
