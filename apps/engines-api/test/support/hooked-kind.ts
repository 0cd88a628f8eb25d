import type { FeedKind, Pull } from '@northstar/feeds';
import { z } from 'zod';

/** A kind of feed without items whose vendor reports changes to webhooks. */
export const hookedKind = 'test_hooks';

/** Creates the kind. `onSubscribe` gets the URL of each webhook. */
export function createHookedKind(onSubscribe: (callbackUrl: string) => void): FeedKind {
  return {
    kind: hookedKind,
    source: z.record(z.string(), z.json()),
    details: z.record(z.string(), z.json()),

    async *pull(): Pull {
      return {
        coverage: [],
        origins: [],
        state: {},
        part_count: 0,
        errors: [],
        not_modified: 0,
        cost: { requests: 0, quota_units: 0 },
        max_age_seconds: null,
      };
    },
    hooks: {
      hook: 'test',
      topics: () => ['changes'],
      async subscribe({ callback_url }) {
        onSubscribe(callback_url);
        return { state: 'pending', expires_at: null };
      },
      verify: (query) => ({
        status: 'confirmed',
        body: query['hub.challenge'] ?? '',
        expires_at: null,
      }),
      handle: async () => ({ status: 'refresh' }),
    },
  };
}
