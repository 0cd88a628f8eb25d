import { EnginesError } from '@northstar/contracts';
import type { Feed } from '@northstar/contracts';
import { feedEtag, versionsOfEtags } from '@northstar/feeds';
import type { FeedStore } from '@northstar/feeds';
import type { Handlers } from '../operations/index.js';

type FeedOperation =
  | 'createFeed'
  | 'listFeeds'
  | 'summarizeFeeds'
  | 'getFeed'
  | 'updateFeed'
  | 'deleteFeed'
  | 'listItems'
  | 'refreshFeed';

/** Serves feeds and their items. */
export function feedHandlers(feeds: FeedStore): Pick<Handlers, FeedOperation> {
  return {
    async createFeed({ scope, body, context }) {
      const feed = await feeds.create(scope, body, context);
      const headers = { Location: `/feeds/${feed.feed_id}` };
      return { status: 201, headers, ...tagged(feed) };
    },
    async listFeeds({ scope, query }) {
      return { status: 200, body: await feeds.list(scope, query) };
    },
    async summarizeFeeds({ scope }) {
      return { status: 200, body: await feeds.summary(scope) };
    },
    async getFeed({ scope, params }) {
      return { status: 200, ...tagged(await feeds.get(scope, params.feed_id)) };
    },
    async updateFeed({ scope, params, body, ifMatch = '', context }) {
      const versions = versionsOfEtags(ifMatch);
      if (versions.length === 0) throw unknownEtag(ifMatch);
      const feed = await feeds.update(scope, params.feed_id, body, versions, context);
      return { status: 200, ...tagged(feed) };
    },
    async deleteFeed({ scope, params, context }) {
      await feeds.delete(scope, params.feed_id, context);
      return { status: 204 };
    },
    async listItems({ scope, params, query }) {
      return { status: 200, body: await feeds.items(scope, params.feed_id, query) };
    },
    async refreshFeed({ scope, params, query, signal, context }) {
      const refreshed = await feeds.refresh(scope, params.feed_id, query, { ...context, signal });
      return { status: 200, body: refreshed };
    },
  };
}

function tagged(feed: Feed): { body: Feed; etag: string } {
  return { body: feed, etag: feedEtag(feed) };
}

/** The error of an If-Match without a strong ETag of a feed: it matches no version. */
function unknownEtag(got: string): EnginesError {
  return new EnginesError(
    'precondition.failed',
    'The If-Match header is not an ETag of this feed',
    {
      errors: [
        {
          path: 'expected_version',
          reason: 'has no strong ETag of a feed',
          expected: 'the ETag of the version that the change is based on, with its quotes, or *',
          got,
        },
      ],
    },
  );
}
