import { EnginesError } from '@northstar/contracts';
import type { BusyFeed } from '../ports/feed-repository.js';
import type { PartFault } from '../kinds/feed-source.js';

/** Nothing of a source could be read: the vendor's fault, or the source's own. */
export function sourceFailed(faults: readonly PartFault[], now: Date): EnginesError {
  const errors = faults.map(({ path, subject, code, message }) => ({
    path: path === '' ? 'source' : `source.${path}`,
    reason: `${code}: ${message}`,
    got: subject,
  }));
  if (faults.every((fault) => fault.unknown)) {
    const names = faults.map((fault) => fault.subject).join(', ');
    return new EnginesError('feed.source_invalid', `The vendor knows nothing of ${names}`, {
      errors: errors.map((error) => ({ ...error, expected: 'a channel that exists' })),
    });
  }
  const named = faults.flatMap(({ retry_at }) => (retry_at === null ? [] : [Date.parse(retry_at)]));
  const [first] = faults;
  const what = first === undefined ? 'nothing' : `${first.code}: ${first.message}`;
  return new EnginesError('feed.source_unavailable', `The source could not be read: ${what}`, {
    errors,
    ...(named.length > 0 && {
      retryAfterSeconds: Math.max(1, Math.ceil((Math.max(...named) - now.getTime()) / 1000)),
    }),
  });
}

export function feedNotFound(feed_id: string): EnginesError {
  return new EnginesError('feed.not_found', `No feed of this project has the id ${feed_id}`, {
    errors: [
      {
        path: 'path.feed_id',
        reason: 'no feed of this project has this id',
        expected: 'a feed_id of GET /feeds',
        got: feed_id,
      },
    ],
  });
}

const usualSeconds = 5;

/** Most refreshes take seconds; one whose process has died holds the feed until its lease ends. */
export function feedRefreshing({ busy_until }: BusyFeed, now: Date): EnginesError {
  const left = Math.ceil((Date.parse(busy_until) - now.getTime()) / 1000);
  return new EnginesError(
    'feed.refreshing',
    `Another refresh of this feed is under way. It holds the feed until ${busy_until} at the longest`,
    { retryAfterSeconds: Math.min(usualSeconds, Math.max(1, left)) },
  );
}

export function leaseLost(status: 'lease_lost' | 'missing', feed_id: string): EnginesError {
  if (status === 'missing') return feedNotFound(feed_id);
  return new EnginesError(
    'feed.refreshing',
    'The source of this feed was changed, or another refresh took over, while this one ran',
    { retryAfterSeconds: usualSeconds },
  );
}
