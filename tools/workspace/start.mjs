import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './demo/build.mjs';
import { Children } from './demo/children.mjs';
import { freePortOrAny, portFrom, requireFreePort } from './demo/ports.mjs';
import { seed } from './demo/seed.mjs';

/** Builds and starts the demo: emulated upstreams, the engines on embedded storage, a seeded page. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const growEveryMs = 20_000;

let exiting = false;
const children = new Children((name, how) => {
  void leave(1, `${name} exited (${how}); stopping everything.`);
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (exiting) {
      children.kill();
      process.exit(1);
    }
    void leave(0, '\nStopping …');
  });
}
// A signal sent only to npm ends npm without reaching this process.
if (process.env['npm_lifecycle_event'] !== undefined) {
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    void leave(0, '\nStopping, because npm has ended …');
  }, 500);
  watch.unref();
}

try {
  const port = portFrom('PORT', 8010);
  await requireFreePort(port, 'PORT', 'the page');
  const upstreamsPort = await chooseUpstreamsPort(port);
  console.log('Building (one to two minutes the first time) …');
  await build(root, ['@northstar/engines-api', '@northstar/upstreams']);

  console.log('Starting …');
  const upstreams = await children.start(
    'The emulated upstreams',
    [
      'tools/upstreams/dist/main.js',
      '--port',
      `${upstreamsPort}`,
      '--grow-every',
      `${growEveryMs}`,
    ],
    { cwd: root },
  );
  const { host } = new URL(upstreams.url);
  const engines = await children.start('engines-api', ['apps/engines-api/dist/main.js'], {
    cwd: root,
    env: {
      PORT: `${port}`,
      HOST: '127.0.0.1',
      AUTH: 'off',
      STORAGE_URL: process.env['STORAGE_URL'] ?? 'pglite:.data/pglite',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
      UPSTREAM_ALLOW: host,
      YOUTUBE_API_KEY: 'demo-key',
      YOUTUBE_API_URL: upstreams.youtube.api_url,
      YOUTUBE_FEED_URL: upstreams.youtube.feed_url,
    },
  });
  const { feedId } = await seed(engines.url);
  const channel = await kitchenChannel(upstreams.url);
  console.log(`
  The page       ${engines.url}
  The API        ${engines.url}/docs
  The feed       ${engines.url}/feeds/${feedId}/items
  The contracts  ${engines.url}/contracts
  The upstreams  ${upstreams.url} (emulated; a new video every ${growEveryMs / 1000} s)

  Publish a video, refresh the feed, and watch it appear on the page:
    curl -X POST ${upstreams.url}/control/youtube/channels/${channel}/videos -H 'content-type: application/json' -d '{ "title": "Hello" }'
    curl -X POST ${engines.url}/feeds/${feedId}:refresh

  Ctrl-C stops everything. The data is kept in .data for the next start.
`);
} catch (error) {
  await leave(1, error.message);
}

async function leave(code, message) {
  if (exiting) return;
  exiting = true;
  console[code === 0 ? 'log' : 'error'](message);
  await children.stop();
  process.exit(code);
}

/** UPSTREAMS_PORT when it is set, else the port after the page's, else any free port. */
async function chooseUpstreamsPort(pagePort) {
  const chosen = portFrom('UPSTREAMS_PORT', undefined);
  if (chosen === undefined) return freePortOrAny(pagePort === 65_535 ? 0 : pagePort + 1);
  await requireFreePort(chosen, 'UPSTREAMS_PORT', 'the emulated upstreams');
  return chosen;
}

async function kitchenChannel(upstreamsUrl) {
  const response = await fetch(`${upstreamsUrl}/control/youtube/channels`);
  const { channels } = await response.json();
  return channels.find(({ handle }) => handle.endsWith('northstar-kitchen')).channel_id;
}
