import { afterAll, beforeAll } from '@jest/globals';
import { silentLogger } from '@northstar/contracts';
import { startTestPostgres, type TestPostgres } from '@northstar/test-postgres';
import { openPostgres } from '../src/postgres/open-postgres.js';
import { driverSuites } from './driver-suites.js';
import { openedForTest, type OpenedForTest } from './opened-for-test.js';

let postgres: TestPostgres;
let opened: OpenedForTest;

beforeAll(async () => {
  postgres = await startTestPostgres();
  const options = { logger: silentLogger, poolSize: 8 };
  opened = openedForTest('postgres', await openPostgres(await postgres.createDatabase(), options));
});
afterAll(async () => {
  await opened.storage.close();
  await postgres.close();
});

driverSuites(() => opened);
