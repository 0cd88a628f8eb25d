import { EnginesBoundary } from '@northstar/boundary';
import { startUpstreams, type Upstreams } from '@northstar/upstreams';
import { startHost, type Host } from '../host/start-host.js';
import type { Driver } from './drivers.js';

/** The emulated vendors, the built host with a storage, and a client. */
export interface Stage {
  upstreams: Upstreams;
  boundary: EnginesBoundary;
  /** The URL of the host; a restart does not change it. */
  url: string;
  host(): Host;
  /** Sends SIGKILL, as when a machine fails. */
  killHost(): Promise<void>;
  /** Starts the host again with the same data and port. */
  startHostAgain(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the emulated vendors and the host. */
export async function openStage(driver: Driver): Promise<Stage> {
  const upstreams = await startUpstreams();
  const storage = await driver.open();
  const { api_url, feed_url } = upstreams.youtube;
  const start = (port: number) =>
    startHost({
      storageUrl: storage.url,
      port,
      env: {
        YOUTUBE_API_KEY: 'demo-key',
        YOUTUBE_API_URL: api_url,
        YOUTUBE_FEED_URL: feed_url,
        UPSTREAM_ALLOW: new URL(upstreams.url).host,
      },
    });
  let host = await start(0).catch(async (error: unknown) => {
    await storage.close();
    await upstreams.close();
    throw error;
  });
  const { url, port } = host;
  return {
    upstreams,
    boundary: EnginesBoundary({ baseUrl: url }),
    url,
    host: () => host,
    killHost: () => host.kill(),
    async startHostAgain() {
      host = await start(port);
    },
    async close() {
      await host.stop();
      await storage.close();
      await upstreams.close();
    },
  };
}
