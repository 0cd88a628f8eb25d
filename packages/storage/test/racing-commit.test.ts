import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { silentLogger, type EventDraft, type Scope } from '@northstar/contracts';
import { startTestPostgres, type TestPostgres } from '@northstar/test-postgres';
import { canvasRef, type DocumentCommit } from '@northstar/tokens';
import { commitStatement, commitValues } from '../src/canvases/commit-statement.js';
import { openPostgres } from '../src/postgres/open-postgres.js';
import { openedForTest, type OpenedForTest } from './opened-for-test.js';

const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
const at = '2026-01-01T00:00:00.000Z';

function event(event_id: string): EventDraft {
  return { event_id, name: 'x', topic: 'canvas:home', data: {}, actor: null, at };
}

function keyed(event_id: string, base_rev: number): DocumentCommit {
  return {
    base_rev,
    event_id,
    at,
    actor: null,
    contract_version: '1.0.0',
    type: 'set_token',
    args: {},
    elements: [],
    removed_elements: [],
    values: [],
    idempotency: { key: 'k', fingerprint: 'f' },
    event: event(event_id),
  };
}

let postgres: TestPostgres;
let opened: OpenedForTest;

beforeAll(async () => {
  postgres = await startTestPostgres();
  const options = { logger: silentLogger, poolSize: 4 };
  opened = openedForTest('postgres', await openPostgres(await postgres.createDatabase(), options));
});
afterAll(async () => {
  await opened.storage.close();
  await postgres.close();
});

/** Until another session waits for a lock. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = {
    name: 'test_waiting',
    text: `select pid from pg_locks join pg_stat_activity using (pid)
           where not granted and datname = current_database()`,
  };
  while ((await opened.database.asWorker().rows(waiting, [])).length === 0);
}

describe('A commit that repeats the key of one still under way', () => {
  it('waits for it and is replayed, though it is for a revision that never was', async () => {
    const { storage, database } = opened;
    const canvas = { canvas_id: 'home', kind: 'page', template_kind: null, name: null } as const;
    await storage.canvases.createCanvas(
      scope,
      { ...canvas, schema_ref: null, created_at: at },
      event('evt_0'),
    );
    const first = keyed('evt_1', 0);
    const second = await database.for(scope).transaction(async (queries) => {
      await queries.rows(commitStatement, commitValues(scope, canvasRef('home'), first));
      const repeated = storage.canvases.commit(scope, canvasRef('home'), keyed('evt_2', 7));
      await untilSomebodyWaits();
      return { repeated };
    });
    expect(await second.repeated).toMatchObject({
      status: 'replayed',
      logged: { rev: 1, event_id: 'evt_1' },
      fingerprint: 'f',
    });
  });
});
