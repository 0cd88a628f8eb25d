import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const outDir = join(root, 'test-results', 'program');
const children: ChildProcess[] = [];

/** The program as bundled by tsup, with the packages that it imports. */
beforeAll(async () => {
  const tsup = createRequire(import.meta.url).resolve('tsup/dist/cli-default.js');
  const args = [tsup, 'src/main.ts', '--no-config', '--format', 'esm', '--out-dir', outDir];
  await promisify(execFile)(process.execPath, args, { cwd: root });
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [join(outDir, 'main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

async function firstLine(stream: NodeJS.ReadableStream | null): Promise<string> {
  if (stream === null) throw new Error('The child has no such stream.');
  for await (const line of createInterface({ input: stream })) return line;
  return '';
}

const Listening = z.strictObject({
  msg: z.literal('listening'),
  url: z.string(),
  youtube: z.strictObject({ api_url: z.string(), feed_url: z.string(), hub_url: z.string() }),
});

it('prints one line of JSON with its URLs, serves them, and exits with 0 on SIGTERM', async () => {
  const child = run('--port', '0', '--seed', 'another');
  const { url, youtube } = Listening.parse(JSON.parse(await firstLine(child.stdout)));
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(youtube).toEqual({
    api_url: `${url}/youtube/v3`,
    feed_url: url,
    hub_url: `${url}/subscribe`,
  });
  const query = 'part=id&forHandle=northstar-kitchen&key=demo-key';
  expect((await fetch(`${youtube.api_url}/channels?${query}`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it.each([
  [['--port', 'high'], /--port/],
  [['--port', '70000'], /--port/],
  [['--grow-every', '0'], /--grow-every/],
  [['--sed', 'x'], /--sed/],
])('exits with 1 and one clear line for %j', async (args, line) => {
  const child = run(...args);
  const said = firstLine(child.stderr);
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(await said).toMatch(/^upstreams: /);
  expect(await said).toMatch(line);
});

it('reports a port that is in use', async () => {
  const first = run('--port', '0');
  const { url } = Listening.parse(JSON.parse(await firstLine(first.stdout)));
  const second = run('--port', new URL(url).port);
  const said = firstLine(second.stderr);
  expect(await once(second, 'exit')).toEqual([1, null]);
  expect(await said).toMatch(/^upstreams: .*EADDRINUSE/);
});

it('publishes from the start with --grow-every', async () => {
  const child = run('--port', '0', '--grow-every', '20');
  const { url } = Listening.parse(JSON.parse(await firstLine(child.stdout)));
  const ids = async (): Promise<string[]> => {
    const Channels = z.object({ channels: z.array(z.object({ channel_id: z.string() })) });
    const { channels } = Channels.parse(
      await (await fetch(`${url}/control/youtube/channels`)).json(),
    );
    const path = `/control/youtube/channels/${channels[0]?.channel_id ?? ''}/videos`;
    const Videos = z.object({ videos: z.array(z.object({ video_id: z.string() })) });
    const { videos } = Videos.parse(await (await fetch(url + path)).json());
    return videos.map((video) => video.video_id);
  };
  const before = await ids();
  let after = before;
  while (after.length === before.length) after = await ids();
  expect(after.length).toBeGreaterThan(before.length);
});
