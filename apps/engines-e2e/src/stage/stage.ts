import { EnginesBoundary } from '@northstar/boundary';
import { startUpstreams, type Upstreams } from '@northstar/upstreams';
import { startHost, type Host } from '../host/start-host.js';
import type { Driver } from './drivers.js';

/** Everything that runs: the emulated vendors, the built host on a storage, and a client. */
export interface Stage {
  upstreams: Upstreams;
  boundary: EnginesBoundary;
  /** The host's address; the same after a restart. */
  url: string;
  host(): Host;
  /** SIGKILL, as if the machine had taken it. */
  killHost(): Promise<void>;
  /** Starts the host again on the same data and port. */
  startHostAgain(): Promise<void>;
  close(): Promise<void>;
}

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
