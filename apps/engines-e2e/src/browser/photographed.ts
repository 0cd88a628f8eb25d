import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../test-results');

/** Runs a test's body; where it fails, test-results/ gets a picture of the page at that moment. */
export async function photographed(
  page: Page,
  name: string,
  body: () => Promise<void>,
): Promise<void> {
  try {
    await body();
  } catch (error) {
    await mkdir(folder, { recursive: true });
    const file = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
    // A page that is gone has no picture; the error itself must still be told.
    await page.screenshot({ path: join(folder, file) }).catch(() => undefined);
    throw error;
  }
}
