import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openStream, repeat, send, type AttackTarget } from './attack-target.js';

/** One way to misuse the host, by tenants of its own. Ends when the target's signal aborts. */
export type Attack = (target: AttackTarget) => Promise<void>;

const UNKNOWN_FIELDS = 60_000;
/** Below the size from which values are rejected, so that the events are written. */
const LARGE_VALUE = 60_000;
const LOCKED_MS = 15_000;

export const attacks: ReadonlyMap<string, Attack> = new Map<string, Attack>([
  [
    '200 writers in one project',
    async (target) => {
      const revisions = new Map<number, unknown>();
      await repeat(200, target, async (loop) => {
        const canvas = `canvas-${loop}`;
        if (!revisions.has(loop)) {
          await send(target, 'writers', '/canvas', { kind: 'page', canvas_id: canvas });
        }
        const { current_rev } = await send(target, 'writers', `/canvas/${canvas}/commands`, {
          type: 'set_token',
          base_rev: revisions.get(loop) ?? 0,
          args: { token_path: 'page.slug', value: `slug-${Date.now()}` },
        });
        if (current_rev !== undefined) revisions.set(loop, current_rev);
      });
    },
  ],
  [
    'bodies of 60,000 unknown fields',
    async (target) => {
      const names = Array.from({ length: UNKNOWN_FIELDS }, (_, index) => [`unknown${index}`, 1]);
      const body: unknown = Object.fromEntries(names);
      await repeat(2, target, async () => {
        await send(target, 'bodies', '/canvas', body);
        await pause(50);
      });
    },
  ],
  [
    'large values, and readers that resume from the beginning',
    async (target) => {
      const canvas = { kind: 'page', canvas_id: 'large' };
      await send(target, 'large', '/canvas', canvas);
      let revision: unknown = 0;
      const write = repeat(1, target, async () => {
        const { current_rev } = await send(target, 'large', '/canvas/large/commands', {
          type: 'set_token',
          base_rev: revision,
          args: {
            token_path: 'seo.schema_jsonld',
            value: { '@type': 'WebPage', name: 'x'.repeat(LARGE_VALUE) },
          },
        });
        revision = current_rev ?? revision;
        await pause(100);
      });
      const read = repeat(16, target, async () => {
        const stream = await openStream(target, 'large');
        stream.resume();
        await pause(2000);
        stream.destroy();
      });
      await Promise.all([write, read]);
    },
  ],
  [
    'readers that take nothing',
    async (target) => {
      await repeat(50, target, async () => {
        const stream = await openStream(target, 'writers');
        stream.pause();
        await once(stream, 'close');
      });
    },
  ],
  [
    'a project whose rows somebody locks',
    async (target) => {
      await send(target, 'locked', '/canvas', { kind: 'page' });
      const lock = repeat(1, target, () => lockProject(target, 'prj_locked'));
      const write = repeat(12, target, async () => {
        await send(target, 'locked', '/canvas', { kind: 'page' });
        await pause(100);
      });
      await Promise.all([lock, write]);
    },
  ],
  [
    'a vendor whose pages are hostile',
    async (target) => {
      await repeat(4, target, async (loop) => {
        const { feed_id } = await send(target, 'vendor', '/feeds', {
          name: 'Hostile',
          source_kind: 'youtube',
          source: { channels: [`@hostile${loop}`], transport: 'atom' },
        });
        await send(target, 'vendor', `/feeds/${String(feed_id)}:refresh`, {});
        await pause(500);
      });
    },
  ],
  [
    'requests that are never finished',
    async (target) => {
      const { hostname, port } = new URL(target.url);
      await repeat(50, target, async () => {
        const socket = connect(Number(port), hostname);
        socket.on('error', () => undefined);
        socket.write(`POST /canvas HTTP/1.1\r\nhost: ${hostname}\r\ncontent-length: 1000\r\n\r\n{`);
        const closed = once(socket, 'close');
        await Promise.race([closed, pause(20_000, undefined, { signal: target.signal })]);
        socket.destroy();
      });
    },
  ],
]);

/** Locks a project's counter of events for some seconds, as a person in psql may. */
async function lockProject(
  { databaseUrl, signal }: AttackTarget,
  project_id: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  // The database may be stopped while the attack is.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select from northstar.event_streams where project_id = $1 for update', [
      project_id,
    ]);
    await pause(LOCKED_MS, undefined, { signal });
  } finally {
    await client.end();
  }
  await pause(LOCKED_MS, undefined, { signal });
}
