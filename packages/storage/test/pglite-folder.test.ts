import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewFeedRow } from '@northstar/feeds';
import { openStorage } from '../src/index.js';

const scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
const event = {
  event_id: 'evt_1',
  name: 'feed.health',
  topic: 'project',
  data: { text: 'ünïcode' },
  actor: null,
  at: '2026-01-01T00:00:00.000Z',
};
const newFeed: NewFeedRow = {
  feed_id: 'feed_1',
  name: 'Films',
  source_kind: 'youtube',
  source: { channels: ['@example'] },
  members: null,
  mode: 'feed',
  refresh: { every_seconds: 900 },
  health: {
    status: 'pending',
    last_refresh_at: null,
    last_success_at: null,
    next_refresh_at: event.at,
    consecutive_failures: 0,
    last_error: null,
    skipped_items: 0,
    skipped_reason: null,
  },
  state: {},
  due_at: event.at,
  created_at: event.at,
  updated_at: event.at,
};

let folder: string;
const url = () => `pglite:${folder}`;
const locks = () => readdirSync(folder).filter((name) => name.endsWith('.lock'));

function writeLock(owner: { pid: number; host: string; process_started: string | null }): void {
  const opened_at = '2026-01-01T00:00:00.000Z';
  writeFileSync(join(folder, 'northstar-test.lock'), JSON.stringify({ ...owner, opened_at }));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'northstar-pglite-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('A PGlite in a folder', () => {
  it('is created again when it is unfinished', async () => {
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'unfinished'), '');
    writeFileSync(join(folder, 'data', 'PG_VERSION'), 'half a file');
    const storage = await openStorage(url());
    expect(await storage.events.append(scope, [event])).toBe(1);
    await storage.close();
    expect(readdirSync(folder)).toEqual(['data']);
  });

  it('keeps its data, and cannot be opened twice at the same time', async () => {
    const storage = await openStorage(url());
    try {
      expect(await storage.events.read(scope, { after: 0, limit: 9 })).toEqual([
        { ...event, seq: 1 },
      ]);
      await expect(openStorage(url())).rejects.toMatchObject({
        name: 'StorageSetupError',
        message: expect.stringContaining(`process ${process.pid} `),
      });
      expect(locks()).toHaveLength(1);
      await storage.ping();
    } finally {
      await storage.close();
    }
    expect(locks()).toEqual([]);
  });

  it('has no leases of an earlier process', async () => {
    const first = await openStorage(url());
    const made = { ...event, event_id: 'evt_made' };
    await first.feeds.createFeed(scope, newFeed, made, { limit: 9 });
    const until = '2099-01-01T00:00:00.000Z';
    const lease = (lease_id: string) => ({ lease_id, now: newFeed.created_at, until });
    await first.feeds.claimFeed(scope, newFeed.feed_id, lease('lease_1'));
    expect(await first.feeds.claimFeed(scope, newFeed.feed_id, lease('lease_2'))).toEqual({
      busy_until: until,
    });
    await first.close();
    const second = await openStorage(url());
    expect(await second.feeds.claimFeed(scope, newFeed.feed_id, lease('lease_2'))).toMatchObject({
      lease_id: 'lease_2',
    });
    await second.close();
  });

  it('is unlocked when its process has ended', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeLock({ pid, host: hostname(), process_started: null });
    const storage = await openStorage(url());
    expect(locks()).not.toContain('northstar-test.lock');
    await storage.close();
  });

  it('is unlocked when another process reuses the pid', async () => {
    writeLock({ pid: process.pid, host: hostname(), process_started: 'long ago' });
    const opened = openStorage(url());
    if (process.platform !== 'linux') {
      // Only Linux reports when a process started.
      await expect(opened).rejects.toMatchObject({ name: 'StorageSetupError' });
      rmSync(join(folder, 'northstar-test.lock'));
      return;
    }
    await (await opened).close();
  });

  it('stays locked by a process on another host', async () => {
    writeLock({ pid: 1, host: 'elsewhere.example', process_started: null });
    await expect(openStorage(url())).rejects.toMatchObject({
      message: expect.stringMatching(/elsewhere\.example.*delete .*northstar-test\.lock/),
    });
    rmSync(join(folder, 'northstar-test.lock'));
    expect(locks()).toEqual([]);
  });

  it.each([
    ['is a file', 'file', /file is a file\. Use a folder/],
    ['is below a file', 'file/below/it', /file is a file\. Use a folder/],
    ['is a link to nothing', 'link', /link cannot be used: .*\. Use a folder/],
  ])('is rejected with advice when its path %s', async (_case, path, message) => {
    const home = mkdtempSync(join(tmpdir(), 'northstar-pglite-'));
    writeFileSync(join(home, 'file'), '');
    symlinkSync(join(home, 'nowhere'), join(home, 'link'));
    await expect(openStorage(`pglite:${join(home, path)}`)).rejects.toMatchObject({
      name: 'StorageSetupError',
      message: expect.stringMatching(message),
    });
    rmSync(home, { recursive: true });
  });

  it('is rejected where no folder can be created', async () => {
    await expect(openStorage('pglite:/proc/northstar')).rejects.toMatchObject({
      name: 'StorageSetupError',
      message: expect.stringMatching(/\/proc\/northstar cannot be used: .*\. Use a folder/),
    });
  });

  it('wakes its own process once for many changes of one turn', async () => {
    const storage = await openStorage(url());
    const woken: unknown[] = [];
    const heard = new Promise<void>((resolve) => {
      const stop = storage.wake.subscribe((of) => {
        woken.push(of);
        stop();
        resolve();
      });
    });
    storage.wake.wake({ ...scope, surface_id: 'srf_1' });
    storage.wake.wake(scope);
    expect(woken).toEqual([]);
    await heard;
    expect(woken).toEqual([scope]);
    await storage.close();
  });
});
