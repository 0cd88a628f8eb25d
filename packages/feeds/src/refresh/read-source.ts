import { credentialReader } from '../kinds/credentials.js';
import type { PartError, Pull, PullRequest, PullSummary } from '../kinds/pull.js';
import type { RegisteredKind } from '../kinds/registered-kind.js';
import type { ItemRow } from '../ports/item-row.js';
import type { PagePosition } from '../ports/page-position.js';
import type { Refresh } from './refresh.js';

const pageSize = 200;

/** Pulls the source of a claimed feed, or composes it of its members. */
export function readSource(
  refresh: Refresh,
  { definition }: RegisteredKind,
  signal: AbortSignal,
): Pull {
  const { context, claimed, depth } = refresh;
  const source = definition.source.parse(claimed.feed.source);
  const request: PullRequest = {
    depth,
    state: claimed.feed.state,
    now: context.clock(),
    signal,
    readCredential: credentialReader(context.credentials, claimed.scope),
  };
  const { compose } = definition;
  if (compose === undefined) {
    if (definition.pull === undefined) throw new TypeError('The kind has no pull or compose');
    return definition.pull(source, request);
  }
  const missing = new Set<string>();
  const readItems = (feed_id: string) => readMember(refresh, feed_id, signal, missing);
  return withMissing(compose.compose(source, { ...request, readItems }), missing);
}

/** Adds the members that do not exist to the summary's errors. */
async function* withMissing(pull: Pull, missing: ReadonlySet<string>): Pull {
  const summary: PullSummary = yield* pull;
  const errors: PartError[] = [...missing].map((feed_id) => ({
    path: '',
    subject: feed_id,
    code: 'feed.not_found',
    message: 'No feed of this project has this id',
    retry_at: null,
    unknown: true,
  }));
  return { ...summary, errors: [...summary.errors, ...errors] };
}

async function* readMember(
  { context: { repository }, claimed: { scope, feed } }: Refresh,
  feed_id: string,
  signal: AbortSignal,
  missing: Set<string>,
): AsyncGenerator<readonly ItemRow[], void, undefined> {
  if (!feed.members?.includes(feed_id)) {
    throw new TypeError(`${feed_id} is not a member of feed ${feed.feed_id}`);
  }
  for (let after: PagePosition | null = null; ;) {
    signal.throwIfAborted();
    const page = await repository.listItems(scope, feed_id, {
      sort: 'newest',
      limit: pageSize,
      ...(after !== null && { after }),
    });
    if (page === null) {
      missing.add(feed_id);
      return;
    }
    yield page.items;
    if (page.next === null) return;
    after = page.next;
  }
}
