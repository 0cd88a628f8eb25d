import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../src/host/free-port.js';
import { javaScriptBlocks, withReplacements } from '../src/readmes/read-example.js';
import { runExample, type RunningExample } from '../src/readmes/run-example.js';
import { drivers } from '../src/fixture/drivers.js';
import { refreshed } from '../src/fixture/seed-page.js';
import { openFixture, type Fixture } from '../src/fixture/fixture.js';
import { until } from '../src/waiting/until.js';

const libraries = ['tokens', 'feeds', 'realtime', 'storage', 'boundary'];
const example = (library: string) => javaScriptBlocks(`packages/${library}/README.md`)[0] ?? '';

async function untilPrinted(running: RunningExample, pattern: RegExp): Promise<void> {
  try {
    await until(
      'the output',
      () => Promise.resolve(running.output()),
      (output) => pattern.test(output),
    );
  } finally {
    await running.stop();
  }
}

describe('The examples of READMEs', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    const pglite = drivers[0];
    if (pglite === undefined) throw new Error('There is no storage driver');
    fixture = await openFixture(pglite);
  }, 60_000);
  afterAll(() => fixture.close());

  it('are the same in the README of the workspace and of each library', () => {
    expect(javaScriptBlocks('README.md')).toEqual(libraries.map(example));
  });

  it('of tokens prints a value, its layer and its editor', async () => {
    const running = runExample(example('tokens'));
    expect(await running.ended).toBe(0);
    expect(running.output()).toBe('rebeccapurple canvas color\n');
  });

  it('of feeds reads a channel and prints its newest videos', async () => {
    const { upstreams } = fixture;
    const code = withReplacements(example('feeds'), {
      'createVendorClient()': `createVendorClient({ allow: ['${new URL(upstreams.url).host}'] })`,
      '{ client }': `{ client, feedUrl: '${upstreams.youtube.feed_url}' }`,
      '@googledevelopers': '@northstar-kitchen',
    });
    const running = runExample(code);
    expect(await running.ended).toBe(0);
    expect(running.output()).toMatch(/added: 1[0-9]/);
    expect(running.output()).toMatch(/watch_url: /);
  });

  it('of storage writes an event and reads it again', async () => {
    const running = runExample(example('storage'));
    expect(await running.ended).toBe(0);
    expect(running.output()).toMatch(/seq: 1,\s+event_id: 'evt_1'/);
  });

  it('of realtime serves events that a client receives', async () => {
    const port = await freePort();
    const running = runExample(withReplacements(example('realtime'), { '8011': String(port) }));
    try {
      const stream = await until(
        'the stream',
        () => fetch(`http://127.0.0.1:${port}/sse?topics=project`).catch(() => null),
        (answer) => answer?.ok === true,
      );
      const reader = stream?.body?.pipeThrough(new TextDecoderStream()).getReader();
      let received = '';
      while (!received.includes('event: tick')) received += (await reader?.read())?.value ?? '';
      expect(received).toMatch(/^id: .+$/m);
      await reader?.cancel();
    } finally {
      await running.stop();
    }
  });

  it('of boundary lists feeds and items, then follows the project', async () => {
    const { boundary, url } = fixture;
    const feed = await boundary.feeds.create({
      name: 'Kitchen',
      source_kind: 'youtube',
      source: { channels: ['@northstar-kitchen'] },
    });
    await refreshed(boundary, feed.feed_id);
    const code = withReplacements(example('boundary'), { 'http://127.0.0.1:8010': url });
    const running = runExample(code);
    await until(
      'the event of another feed',
      async () => {
        await boundary.feeds.create({
          name: 'Another',
          source_kind: 'youtube',
          source: { channels: ['@northstar-trails'] },
        });
        return running.output();
      },
      (output) => output.includes('feed.created'),
    );
    await untilPrinted(running, /Kitchen: \d+ items[\s\S]*Kitchen - /);
  });
});
