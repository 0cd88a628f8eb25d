import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@northstar/contracts';
import type { Browser, Page } from 'playwright-core';
import { builderOf, type Builder } from '../src/browser/builder.js';
import { noBrowserReason } from '../src/browser/chromium-binary.js';
import { openBrowser } from '../src/browser/open-browser.js';
import { withScreenshot } from '../src/browser/with-screenshot.js';
import { drivers } from '../src/fixture/drivers.js';
import {
  canvasId,
  elementId,
  refreshed,
  seedPage,
  setToken,
  type SeededPage,
} from '../src/fixture/seed-page.js';
import { openFixture, type Fixture } from '../src/fixture/fixture.js';
import { until } from '../src/waiting/until.js';

const reason = noBrowserReason();
const title = reason === null ? 'the page' : `the page (${reason})`;

(reason === null ? describe : describe.skip).each(drivers)(`${title} on $name`, (driver) => {
  let fixture: Fixture;
  let seeded: SeededPage;
  let browser: Browser;
  let page: Page;
  let builder: Builder;
  const pageErrors: string[] = [];
  const network = { beforeCommand: doNothing, isStreamBlocked: false };

  beforeAll(async () => {
    fixture = await openFixture(driver);
    seeded = await seedPage(fixture.boundary, fixture.upstreams);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 980 } });
    page.on('pageerror', (error) => pageErrors.push(String(error)));
    builder = builderOf(page);
    await interceptRequests();
    await page.goto(fixture.url);
    await builder.mark();
    await until('the stream', builder.connection, (state) => state === 'live');
  });

  afterAll(async () => {
    await browser?.close();
    await fixture?.close();
  });

  function onPage(sentence: string, body: () => Promise<void>): void {
    it(sentence, () => withScreenshot(page, `${driver.name} ${sentence}`, body));
  }

  /**
   * Intercepts the page's requests from the start: a browser may lose a request that is open while
   * an interception starts or ends.
   */
  async function interceptRequests(): Promise<void> {
    await page.route('**/commands', async (route) => {
      const first = network.beforeCommand;
      network.beforeCommand = doNothing;
      await first();
      await route.continue();
    });
    await page.route('**/sse?*', (route) =>
      network.isStreamBlocked ? route.abort() : route.continue(),
    );
  }

  /** Returns the block's own value of a token; undefined when it has none. */
  async function stored(path: string): Promise<JsonValue | undefined> {
    const { values } = await fixture.boundary.canvas.snapshot({ canvas_id: canvasId });
    return values.find((one) => one.element_id === elementId && one.token_path === path)?.value;
  }

  async function itemsOf(feed_id: string): Promise<string[]> {
    const { items } = await fixture.boundary.feeds.items({ feed_id });
    return items.map(({ item_id }) => item_id);
  }

  onPage('shows the items of the block’s feed as tiles, in the feed’s order', async () => {
    const expected = await itemsOf(seeded.shown.feed_id);
    expect(expected).toHaveLength(20);
    const shown = await until('20 tiles', builder.itemIds, (ids) => ids.length === 20);
    expect(shown).toEqual(expected);
  });

  onPage('shows a video that the vendor published, without a reload', async () => {
    const title = 'Fresh out of the oven';
    fixture.upstreams.control.publishVideo(seeded.shown.channel_id, { title, form: 'long' });
    await refreshed(fixture.boundary, seeded.shown.feed_id);
    await until('the new tile', builder.titles, (titles) => titles[0] === title);
    expect(await builder.tile.first().getAttribute('data-fresh')).toBe('added');
    expect(await builder.isMarked()).toBe(true);
  });

  onPage('shows a changed title in its tile, without a reload', async () => {
    const title = 'Fresh out of the oven, twice';
    const [newest] = await itemsOf(seeded.shown.feed_id);
    fixture.upstreams.control.updateVideo(newest ?? '', { title });
    await fixture.boundary.feeds.refresh({ feed_id: seeded.shown.feed_id, depth: 'full' });
    await until('the changed tile', builder.titles, (titles) => titles[0] === title);
    expect(await builder.tile.first().getAttribute('data-fresh')).toBe('changed');
    expect(await builder.isMarked()).toBe(true);
  });

  onPage('shows another feed when it is picked, and stores the choice', async () => {
    const expected = await itemsOf(seeded.other.feed_id);
    await builder.feed('Second').check();
    await until('the other tiles', builder.itemIds, (ids) => ids.join() === expected.join());
    await until('the stored choice', () => stored('feed.source.feed_id'), (id) => id === seeded.other.feed_id); // prettier-ignore
    expect(await stored('feed.source.kind')).toBe('youtube');
    expect(await builder.isMarked()).toBe(true);
  });

  onPage('follows the feed that was picked', async () => {
    await until('the stream', builder.connection, (state) => state === 'live');
    const title = 'Up to the second lake';
    fixture.upstreams.control.publishVideo(seeded.other.channel_id, { title, form: 'long' });
    await refreshed(fixture.boundary, seeded.other.feed_id);
    await until('the new tile', builder.titles, (titles) => titles[0] === title);
  });

  onPage('shows as many columns as the slider sets, and stores them on the block', async () => {
    expect(await builder.columns()).toBe(2);
    expect(await builder.field('grid.cols_mobile').locator('.source').textContent()).toBe(
      'default',
    );
    await builder.slider('Columns on phones').press('ArrowRight');
    await until('three columns', builder.columns, (columns) => columns === 3);
    await until(
      'the stored columns',
      () => stored('grid.cols_mobile'),
      (value) => value === 3,
    );
    const source = builder.field('grid.cols_mobile').locator('.source');
    await until(
      'the source',
      () => source.textContent(),
      (layer) => layer === 'element',
    );
  });

  onPage('shows what another client sets, live', async () => {
    await setToken(fixture.boundary, 'grid.cols_mobile', 4);
    await until('four columns', builder.columns, (columns) => columns === 4);
    expect(await builder.slider('Columns on phones').inputValue()).toBe('4');
    expect(await builder.isMarked()).toBe(true);
  });

  onPage(
    'explains an invalid value, keeps the old one, and offers the nearest valid one',
    async () => {
      const field = builder.field('grid.cols_mobile');
      await builder.exactly('Columns on phones').fill('9');
      await builder.exactly('Columns on phones').press('Enter');
      const alert = field.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toMatch(/at most 6/);
      expect(await alert.textContent()).toContain('TOKENS §');
      expect(await builder.columns()).toBe(4);
      expect(await stored('grid.cols_mobile')).toBe(4);
      await alert.getByRole('button', { name: 'Use 6' }).click();
      await until(
        'six columns',
        () => stored('grid.cols_mobile'),
        (value) => value === 6,
      );
      await until(
        'no alert',
        () => alert.count(),
        (count) => count === 0,
      );
    },
  );

  onPage('rebases an edit that was made for an old revision', async () => {
    // Wait until the edits before are saved.
    await page.locator('[data-state="saving"]').waitFor({ state: 'detached' });
    const statuses: number[] = [];
    page.on('response', (answer) => {
      if (answer.url().endsWith('/commands')) statuses.push(answer.status());
    });
    // Another client's edit arrives at the host before the page's own.
    network.beforeCommand = () => setToken(fixture.boundary, 'page.name', 'Elsewhere', null);
    await builder.field('tile.show_badge').getByRole('switch').check();
    await until(
      'the edit',
      () => stored('tile.show_badge'),
      (value) => value === true,
    );
    await until(
      'two answers',
      async () => statuses,
      (all) => all.length === 2,
    );
    expect(statuses).toEqual([409, 200]);
    expect(await builder.field('tile.show_badge').getByRole('alert').count()).toBe(0);
  });

  onPage('shows that it reconnects when the host is killed, and then misses nothing', async () => {
    await fixture.killHost();
    await until('the lost connection', builder.connection, (state) => state === 'reconnecting');
    // The page must not reconnect before the changes are made, or it would not have to catch up.
    network.isStreamBlocked = true;
    await fixture.startHostAgain();
    const title = 'While you were away';
    fixture.upstreams.control.publishVideo(seeded.other.channel_id, { title, form: 'long' });
    await refreshed(fixture.boundary, seeded.other.feed_id);
    await setToken(fixture.boundary, 'grid.cols_mobile', 1);
    expect(await builder.columns()).toBe(6);
    expect(await builder.titles()).not.toContain(title);
    network.isStreamBlocked = false;
    await until('the stream', builder.connection, (state) => state === 'live');
    await until('the missed tile', builder.titles, (titles) => titles[0] === title);
    await until('the missed edit', builder.columns, (columns) => columns === 1);
    expect(await builder.isMarked()).toBe(true);
  });

  onPage('offers to create a page that does not exist, and creates it', async () => {
    await page.goto(`${fixture.url}/?canvas=cnv_new&element=tiles`);
    await page.getByRole('button', { name: 'Create this page' }).click();
    await page.getByText('No feed yet').waitFor();
    const { elements } = await fixture.boundary.canvas.snapshot({ canvas_id: 'cnv_new' });
    expect(elements).toMatchObject([{ element_id: 'tiles', kind: 'multi21' }]);
    await builder.feed('First').check();
    await until('tiles', builder.itemIds, (ids) => ids.length === 20);
  });

  onPage('has had no script error', async () => {
    expect(pageErrors).toEqual([]);
  });
});

async function doNothing(): Promise<void> {}
