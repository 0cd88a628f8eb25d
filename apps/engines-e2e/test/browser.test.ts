import { describe, expect, it } from '@jest/globals';
import { noBrowserReason } from '../src/browser/chromium-binary.js';
import { openBrowser } from '../src/browser/open-browser.js';

const reason = noBrowserReason();

describe('The browser', () => {
  (reason === null ? it : it.skip)(
    `renders a page${reason === null ? '' : ` (${reason})`}`,
    async () => {
      const browser = await openBrowser();
      try {
        const page = await browser.newPage();
        await page.setContent('<h1>Tiles</h1>');
        const box = await page.getByRole('heading', { name: 'Tiles' }).boundingBox();
        expect(box?.height).toBeGreaterThan(10);
      } finally {
        await browser.close();
      }
    },
  );
});
