import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnginesBoundary } from '@northstar/boundary';
import { freePort } from '../src/host/free-port.js';
import { startDemo, type Demo } from '../src/host/start-demo.js';
import { canvasId, elementId, setToken } from '../src/fixture/seed-page.js';

describe('npm start', () => {
  let folder: string;
  let demo: Demo | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'northstar-start-'));
  });
  afterAll(async () => {
    await demo?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(): Promise<Demo> {
    const [port, upstreamsPort] = [await freePort(), await freePort()];
    const storageUrl = `pglite:${join(folder, 'data')}`;
    return startDemo({ port, upstreamsPort, storageUrl });
  }

  it('starts a seeded page', async () => {
    demo = await start();
    const html = await (await fetch(demo.url)).text();
    expect(html).toContain('<title>Northstar Builder</title>');
    const boundary = EnginesBoundary({ baseUrl: demo.url });
    const { values } = await boundary.canvas.snapshot({ canvas_id: canvasId });
    const shown = values.find(({ token_path }) => token_path === 'feed.source.feed_id');
    expect(shown?.element_id).toBe(elementId);
    const feed_id = typeof shown?.value === 'string' ? shown.value : '';
    const { items } = await boundary.feeds.items({ feed_id });
    expect(items.length).toBeGreaterThan(0);
  }, 600_000);

  it('starts again with the data of the first start', async () => {
    if (demo === undefined) throw new Error('The first start failed');
    await setToken(EnginesBoundary({ baseUrl: demo.url }), 'grid.cols_mobile', 5);
    const first = demo.seconds;
    expect(await demo.stop()).toBe(0);

    demo = await start();
    process.stdout.write(`npm start: first ${first} s, again ${demo.seconds} s\n`);
    const boundary = EnginesBoundary({ baseUrl: demo.url });
    const { values } = await boundary.canvas.snapshot({ canvas_id: canvasId });
    expect(values).toContainEqual(
      expect.objectContaining({ element_id: elementId, token_path: 'grid.cols_mobile', value: 5 }),
    );
    expect((await boundary.feeds.summary()).feeds).toHaveLength(1);
  }, 600_000);
});
