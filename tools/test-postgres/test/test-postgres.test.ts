import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestPostgres } from '../src/index.js';
import { spawnStarter } from './spawn-starter.js';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('A Postgres for tests', () => {
  it.each([
    ['embedded', { databaseUrl: null }],
    ['as the environment says', {}],
  ])('(%s) gives each caller a database of its own, copied from a template', async (_, options) => {
    const postgres = await startTestPostgres(options);
    const template = await postgres.createDatabase();
    await ask(template, `create table colours as select * from (values (1, 'röd')) as t(id, name)`);
    const one = await postgres.createDatabase(template);
    const two = await postgres.createDatabase(template);
    await ask(one, 'delete from colours');

    expect(await ask(one, 'select * from colours')).toEqual([]);
    expect(await ask(two, 'select * from colours')).toEqual([{ id: 1, name: 'röd' }]);
    expect(await ask(two, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    await postgres.close();
    await expect(ask(two, 'select 1')).rejects.toThrow(/does not exist|ECONNREFUSED/);
  });

  it('leaves neither files nor a server when it is embedded and closed', async () => {
    const postgres = await startTestPostgres({ databaseUrl: null });
    const [row] = await ask(postgres.url, `select current_setting('data_directory') as folder`);
    const { folder } = row as { folder: string };
    expect(existsSync(folder)).toBe(true);
    await postgres.close();
    expect(existsSync(folder)).toBe(false);
    await expect(ask(postgres.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('goes away with a process that is killed', async () => {
    const temporary = mkdtempSync(join(realpathSync(tmpdir()), 'northstar-killed-'));
    chmodSync(temporary, 0o755);
    const { url, child } = await spawnStarter({ TMPDIR: temporary });
    expect(readdirSync(temporary)).toHaveLength(1);
    child.kill('SIGKILL');
    await once(child, 'exit');

    while (readdirSync(temporary).length > 0) await new Promise((next) => setImmediate(next));
    rmSync(temporary, { recursive: true });
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1');
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });
});
