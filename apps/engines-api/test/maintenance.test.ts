import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Replay, Snapshot } from '@northstar/contracts';
import { run } from './support/built-host.js';
import { send } from './support/http.js';
import { oldProject, storeOldValues } from './support/old-values.js';

let folder: string;
let STORAGE_URL: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'northstar-host-'));
  STORAGE_URL = `pglite:${join(folder, 'data')}`;
  await storeOldValues(STORAGE_URL);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const runCommand = async (...words: string[]) => {
  const { code, stdout, stderr } = await run(words, { STORAGE_URL }).ended;
  return { code, stdout, stderr };
};

describe('engines-api contract plan', () => {
  it('prints invalid values and proposals as text', async () => {
    const { code, stdout } = await runCommand('contract', 'plan');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Checked 4 values of 1 project against TOKENS \d+\.\d+\.\d+: 3 are invalid\. Nothing was changed\.\n/,
    );
    expect(stdout).toContain(`\ntnt_local / ${oldProject}\n`);
    const rows = stdout.split('\n').filter((line) => line.startsWith('  '));
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^ {2}where +token +value +set under +problem +proposal$/);
    expect(rows[1]).toMatch(/^ {2}canvas old, tiles +grid\.cols_mobile +9 +0\.9\.0 .* set 6$/);
    expect(rows[2]).toMatch(/ grid\.rows .* unset$/);
    expect(rows[3]).toMatch(/^ {2}project layer +style\.opacity +7 +0\.9\.0 .* set 1$/);
    // Columns are aligned: cells start where the header cells start.
    for (const word of ['token', 'set under', 'proposal']) {
      const at = rows[0]?.indexOf(word) ?? 0;
      for (const row of rows) expect(row.slice(at - 2, at + 1)).toMatch(/^ {2}\S$/);
    }
  }, 60_000);

  it('prints the same as JSON, for a project or a tenant', async () => {
    for (const words of [
      [],
      ['--tenant', 'tnt_local'],
      ['--tenant', 'tnt_local', '--project', oldProject],
    ]) {
      const { stdout } = await runCommand('contract', 'plan', '--json', ...words);
      const item = { tenant_id: 'tnt_local', project_id: oldProject };
      expect(JSON.parse(stdout)).toMatchObject({
        projects: 1,
        checked: 4,
        items: [
          { ...item, canvas_id: 'old', element_id: 'tiles', action: 'set', proposal: 6 },
          { ...item, canvas_id: 'old', action: 'unset', proposal: null },
          { ...item, layer: 'project', canvas_id: null, action: 'set', proposal: 1 },
        ],
      });
    }
  }, 60_000);

  it('reports an unknown tenant or project', async () => {
    const { code, stderr } = await runCommand('contract', 'plan', '--tenant', 'tnt_none');
    expect([code, stderr]).toEqual([1, 'engines-api: Tenant tnt_none has no projects\n']);
    const project = await runCommand(
      'contract',
      'plan',
      '--tenant',
      'tnt_local',
      '--project',
      'none',
    );
    expect(project.stderr).toBe('engines-api: Tenant tnt_local has no project none\n');
  }, 60_000);
});

describe('engines-api history trim', () => {
  it('deletes the beginning of logs, and no snapshot', async () => {
    const headers = { 'x-project-id': oldProject };
    const set = (url: string, base_rev: number, value: number) =>
      send(`${url}/canvas/old/commands`, {
        json: {
          type: 'set_token',
          base_rev,
          args: { element_id: 'tiles', token_path: 'grid.cols_mobile', value },
        },
        headers,
      });
    const host = run([], { PORT: '0', STORAGE_URL, AUTH: 'off' });
    const { url } = await host.listening;
    expect((await set(url, 1, 3)).status).toBe(200);
    expect((await set(url, 2, 4)).status).toBe(200);
    host.child.kill('SIGTERM');
    await host.ended;

    // The canvas was created in 2025; the commands above are newer.
    const trimmed = await runCommand('history', 'trim', '--before', '2025-12-31');
    expect([trimmed.code, trimmed.stdout]).toEqual([
      0,
      '{"before":"2025-12-31T00:00:00.000Z","deleted":1}\n',
    ]);
    const repeated = await runCommand('history', 'trim', '--before', '2025-12-31');
    expect(repeated.stdout).toContain('"deleted":0');

    const again = run([], { PORT: '0', STORAGE_URL, AUTH: 'off' });
    const { url: second } = await again.listening;
    const replay = Replay.parse((await send(`${second}/canvas/old/replay`, { headers })).body);
    expect(replay).toMatchObject({ events: [{ rev: 2 }, { rev: 3 }], horizon_rev: 1, head_rev: 3 });
    for (const [rev, value] of [
      [1, 9],
      [2, 3],
      [3, 4],
    ]) {
      const read = await send(`${second}/canvas/old/snapshot?rev=${rev}`, { headers });
      expect(Snapshot.parse(read.body).values).toContainEqual(
        expect.objectContaining({ token_path: 'grid.cols_mobile', value }),
      );
    }
    again.child.kill('SIGTERM');
    await again.ended;
  }, 120_000);

  it('rejects a date in the future, which would delete everything', async () => {
    const { code, stderr } = await runCommand('history', 'trim', '--before', '2999-01-01');
    expect(code).toBe(1);
    expect(stderr).toBe(
      'engines-api: --before 2999-01-01T00:00:00.000Z is in the future; that would delete the whole history\n',
    );
  }, 60_000);
});
