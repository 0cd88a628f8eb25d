import express from 'express';
import { createClock } from './clock.js';
import { createControl } from './control/control.js';
import { controlRouter } from './control/control-router.js';
import type { Control } from './control/control.js';
import { createGrowth } from './control/growth.js';
import { createFaultBoard } from './faults/fault-board.js';
import { createHub } from './hub/hub.js';
import { listen } from './server/listen.js';
import { htmlReply } from './server/reply.js';
import { createRequestLog } from './server/request-log.js';
import type { Route } from './server/routes.js';
import { serveRoute } from './server/serve-route.js';
import type { ErrorFront } from './youtube/api-error.js';
import { defaultChannelPlans } from './youtube/channel-plans.js';
import type { ChannelPlan } from './youtube/channel-plans.js';
import { createQuotaLedger } from './youtube/quota-ledger.js';
import { youtubeRoutes } from './youtube/routes.js';
import { createYouTubeWorld } from './youtube/world.js';

export interface UpstreamsOptions {
  /** Default: 0, any free port of 127.0.0.1. */
  port?: number;
  /** The same seed and start time give the same channels and videos. Default: `northstar`. */
  seed?: string;
  /** Returns milliseconds since the epoch. Default: `Date.now`. */
  now?: () => number;
  /** API keys that are accepted. Default: `demo-key`. */
  keys?: readonly string[];
  /** Quota units a day for each key. Default: 10,000. */
  quota_limit?: number;
  /** Format of the response to an invalid key. Default: `classic`. */
  error_front?: ErrorFront;
  channels?: readonly ChannelPlan[];
  /** Hub leases in seconds. Default: 5 days if the subscriber names none, 10 days at most. */
  lease?: { usual: number; longest: number };
}

export interface Upstreams {
  url: string;
  youtube: {
    /** For YOUTUBE_API_URL: base URL of `/channels`, `/playlistItems` and `/videos`. */
    api_url: string;
    /** For YOUTUBE_FEED_URL: base URL of `/feeds/videos.xml`, `/@handle` and the pictures. */
    feed_url: string;
    /** For WEBSUB_HUB_URL: the URL that takes subscription requests. */
    hub_url: string;
  };
  control: Control;
  /** Closes all connections and stops all timers. */
  close(): Promise<void>;
}

const day = 86_400;

/** Starts the emulated vendors on one port of 127.0.0.1. Rejects when the port is taken. */
export async function startUpstreams(options: UpstreamsOptions = {}): Promise<Upstreams> {
  const closing = new AbortController();
  const clock = createClock(options.now ?? Date.now);
  const world = createYouTubeWorld(
    options.channels ?? defaultChannelPlans,
    options.seed ?? 'northstar',
    clock,
  );
  const ledger = createQuotaLedger(clock, options.quota_limit ?? 10_000);
  const faults = createFaultBoard();
  const log = createRequestLog();
  const growth = createGrowth(world);
  let url = '';
  const baseUrl = (): string => url;
  const hub = createHub({
    clock,
    faults,
    lease: options.lease ?? { usual: 5 * day, longest: 10 * day },
    baseUrl,
    closing: closing.signal,
  });
  world.onChange((change) => hub.publish(change));
  const control = createControl({ world, clock, ledger, faults, log, hub, growth });

  const api = {
    world,
    ledger,
    keys: new Set(options.keys ?? ['demo-key']),
    errorFront: options.error_front ?? 'classic',
    imageUrl: baseUrl,
  };
  const routes: Route[] = [
    ...youtubeRoutes(api, clock, baseUrl),
    { name: 'hub.subscribe', method: 'post', path: '/subscribe', handle: hub.subscribe },
  ];
  const context = { clock, faults, log, closing: closing.signal };
  const app = express();
  app.disable('x-powered-by');
  app.use('/control', controlRouter(control));
  app.use(express.text({ type: 'application/x-www-form-urlencoded' }));
  for (const route of routes) {
    app[route.method](route.path, serveRoute(route.name, route.handle, context));
  }
  const unknown = (): ReturnType<typeof htmlReply> =>
    htmlReply(404, '<html><body><p>Error 404 (Not Found)</p></body></html>');
  app.use(serveRoute('unknown', unknown, context));

  const listening = await listen(app, options.port ?? 0);
  url = listening.url;
  return {
    url,
    youtube: { api_url: `${url}/youtube/v3`, feed_url: url, hub_url: `${url}/subscribe` },
    control,
    async close() {
      growth.stop();
      closing.abort();
      await listening.close();
      await hub.settled();
    },
  };
}
