import type { Locator, Page } from 'playwright-core';

declare global {
  /** Set by a test to detect a reload, which removes it. */
  var __marker: number | undefined;
}

/** Locators and values of the Builder page for browser tests. */
export function builderOf(page: Page) {
  const tiles = page.getByRole('list', { name: 'Tiles' });
  const tile = tiles.getByRole('listitem');
  return {
    tile,
    feed: (name: string): Locator => page.getByRole('radio', { name: new RegExp(name) }),
    field: (path: string): Locator => page.locator(`[data-token="${path}"]`),
    slider: (label: string): Locator => page.getByRole('slider', { name: label }),
    exactly: (label: string): Locator =>
      page.getByRole('spinbutton', { name: `${label}, exactly` }),
    connection: (): Promise<string | null> =>
      page.locator('[data-connection]').getAttribute('data-connection'),
    titles: (): Promise<string[]> => tiles.locator('.tile-title').allTextContents(),
    itemIds: (): Promise<(string | null)[]> =>
      tile.evaluateAll((all) => all.map((one) => one.getAttribute('data-item-id'))),
    /** Returns the number of columns that the browser laid out. */
    columns: (): Promise<number> =>
      tiles.evaluate((grid) => getComputedStyle(grid).gridTemplateColumns.split(' ').length),
    mark: (): Promise<void> =>
      page.evaluate(() => {
        globalThis.__marker = 1;
      }),
    isMarked: (): Promise<boolean> => page.evaluate(() => globalThis.__marker === 1),
  };
}

export type Builder = ReturnType<typeof builderOf>;
