import { EnginesError } from '@northstar/contracts';
import { invalidRequest } from '@northstar/contracts/validation';
import type { PartError } from '../kinds/pull.js';
import type { BusyFeed } from '../ports/feed-repository.js';

/** No part of a source could be read: the vendor is unavailable, or the source is wrong. */
export function sourceFailed(partErrors: readonly PartError[], now: Date): EnginesError {
  const errors = partErrors.map(({ path, subject, code, message }) => ({
    path: 'feed_id',
    reason: `${path === '' ? 'source' : `source.${path}`}: ${code}: ${message}`,
    got: subject,
  }));
  if (partErrors.every((error) => error.unknown)) {
    const subjects = partErrors.map((error) => error.subject).join(', ');
    return new EnginesError('feed.source_invalid', `The vendor does not know ${subjects}`, {
      errors: errors.map((error) => ({ ...error, expected: 'a source that the vendor knows' })),
    });
  }
  const retryTimes = partErrors.flatMap(({ retry_at }) =>
    retry_at === null ? [] : [Date.parse(retry_at)],
  );
  const [first] = partErrors;
  const cause = first === undefined ? 'no answer' : `${first.code}: ${first.message}`;
  return new EnginesError('feed.source_unavailable', `The source could not be read: ${cause}`, {
    errors,
    ...(retryTimes.length > 0 && {
      retryAfterSeconds: Math.max(1, Math.ceil((Math.max(...retryTimes) - now.getTime()) / 1000)),
    }),
  });
}

export function feedNotFound(feed_id: string): EnginesError {
  return new EnginesError('feed.not_found', `No feed of this project has the id ${feed_id}`, {
    errors: [
      {
        path: 'feed_id',
        reason: 'is not the id of a feed of this project',
        expected: 'a feed_id of listFeeds',
        got: feed_id,
      },
    ],
  });
}

/** A feed whose kind has no pull, or is not registered. */
export function notRefreshable(feed_id: string, kind: string): EnginesError {
  const reason = `is a feed of kind ${kind}, which this service does not refresh`;
  const expected = 'a feed whose items are read from a vendor';
  return invalidRequest([{ path: 'feed_id', reason, expected, got: feed_id }], []);
}

const retrySeconds = 5;

/** Most refreshes take seconds; after a crash, the lease keeps the feed until it expires. */
export function feedRefreshing({ busy_until }: BusyFeed, now: Date): EnginesError {
  const left = Math.ceil((Date.parse(busy_until) - now.getTime()) / 1000);
  return new EnginesError(
    'feed.refreshing',
    `Another refresh of this feed is running. It ends by ${busy_until} at the latest`,
    { retryAfterSeconds: Math.min(retrySeconds, Math.max(1, left)) },
  );
}

export function leaseLost(status: 'lease_lost' | 'missing', feed_id: string): EnginesError {
  if (status === 'missing') return feedNotFound(feed_id);
  return new EnginesError(
    'feed.refreshing',
    'The source of this feed was changed, or another refresh started, during this refresh',
    { retryAfterSeconds: retrySeconds },
  );
}
