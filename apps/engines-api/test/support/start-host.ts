import type { FeedKind } from '@northstar/feeds';
import { startUpstreams } from '@northstar/upstreams';
import type { Upstreams } from '@northstar/upstreams';
import { startHost } from '../../src/host.js';
import type { Host } from '../../src/host.js';
import { createLogger } from '../../src/observability/index.js';
import { readSettings } from '../../src/settings/index.js';

export interface TestHost extends Host {
  /** Returns the lines logged so far. */
  readonly log: () => Record<string, unknown>[];
}

/** Starts the whole host in this process, on a free port, with a real storage and emulated vendors. */
export async function startTestHost(
  environment: Readonly<Record<string, string>>,
  upstreams?: Upstreams,
  kinds: readonly FeedKind[] = [],
): Promise<TestHost> {
  const written: string[] = [];
  const logger = createLogger('debug', { write: (line) => void written.push(line) });
  const settings = readSettings({
    PORT: '0',
    AUTH: 'off',
    NODE_ENV: 'test',
    ...(upstreams !== undefined && {
      UPSTREAM_ALLOW: new URL(upstreams.url).host,
      YOUTUBE_API_KEY: 'demo-key',
      YOUTUBE_API_URL: upstreams.youtube.api_url,
      YOUTUBE_FEED_URL: upstreams.youtube.feed_url,
    }),
    ...environment,
  });
  const host = await startHost(settings, { logger, builderFolder: '/nowhere', kinds: () => kinds });
  return { ...host, log: () => written.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

export { startUpstreams };
