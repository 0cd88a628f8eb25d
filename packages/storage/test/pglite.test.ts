import { afterAll, beforeAll } from '@jest/globals';
import { silentLogger } from '@northstar/contracts';
import { openPglite } from '../src/pglite/open-pglite.js';
import { driverSuites } from './driver-suites.js';
import { openedForTest, type OpenedForTest } from './opened-for-test.js';

let opened: OpenedForTest;

beforeAll(async () => {
  const options = { logger: silentLogger, now: new Date() };
  opened = openedForTest('pglite', await openPglite(null, options));
});
afterAll(() => opened.storage.close());

driverSuites(() => opened);
