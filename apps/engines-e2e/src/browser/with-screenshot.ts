import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../test-results');

/** Runs the body of a test. When it fails, saves a screenshot of the page in test-results/. */
export async function withScreenshot(
  page: Page,
  name: string,
  body: () => Promise<void>,
): Promise<void> {
  try {
    await body();
  } catch (error) {
    await mkdir(folder, { recursive: true });
    const file = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
    // A closed page has no screenshot; the test must still fail with the original error.
    await page.screenshot({ path: join(folder, file) }).catch(() => undefined);
    throw error;
  }
}
