import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Feed, Item } from '@northstar/contracts';
import { EnginesBoundary } from '../src/index.js';
import { compileNewerContracts } from './support/newer-contracts.js';
import type { NewerContracts } from './support/newer-contracts.js';
import { feed, feedId } from './support/samples.js';

const at = '2026-01-01T00:00:00Z';
const podcast = { ...feed(2), source_kind: 'podcast', source: { show: 'talks' } };
const itemFields = {
  feed_id: feedId(2),
  title: 'One',
  url: 'https://example.com/1',
  image_url: null,
  published_at: at,
  ingested_at: at,
  rev: 1,
  pinned: false,
  featured: false,
  position: null,
};
const episode = { ...itemFields, item_id: 'e1', kind: 'podcast', details: { episode: 1 } };
const { feed_id, name, source_kind, mode, item_count, head_rev, cover_image_url } = podcast;
const summary = { feed_id, name, source_kind, mode, item_count, head_rev, cover_image_url };
const created = { feed_id, name, source_kind };

/** The bodies of a host that has a feed of the new kind. */
const answers: Readonly<Record<string, unknown>> = {
  listFeeds: { items: [feed(1), podcast], next_cursor: null },
  getFeed: podcast,
  listItems: { feed_id, head_rev: 1, items: [episode], next_cursor: null },
  summarizeFeeds: {
    sources: ['youtube', 'podcast'],
    feeds: [{ ...summary, health: 'ok', updated_at: at }],
  },
  listEvents: {
    items: [
      {
        cursor: 'c1',
        event_id: 'evt_01890a5d-ac96-774b-bcce-b302099a8057',
        seq: 1,
        name: 'feed.created',
        topic: `feed:${feed_id}`,
        data: created,
        actor: null,
        at,
      },
    ],
    next_cursor: null,
    head_cursor: 'c1',
  },
};

let newer: NewerContracts;
let server: Server;
let boundary: EnginesBoundary;

beforeAll(async () => {
  newer = await compileNewerContracts();
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const operation = Object.values(newer.operations)
      .filter(({ method }) => method === request.method)
      .sort((a, b) => a.path.split('{').length - b.path.split('{').length)
      .find(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/:]+')}$`).test(pathname));
    if (operation?.id === 'streamEvents') {
      const data = JSON.stringify(newer.events['feed.created']?.data.parse(created));
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`id: c1\nevent: feed.created\ndata: ${data}\n\n`);
      return;
    }
    const result = operation?.results[200];
    if (operation === undefined || result?.kind !== 'json') {
      response.writeHead(500).end();
      return;
    }
    const parsed = result.type.safeParse(answers[operation.id]);
    response.writeHead(parsed.success ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify(parsed.success ? parsed.data : parsed.error.issues));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  boundary = EnginesBoundary({ baseUrl: `http://127.0.0.1:${port}` });
});
afterAll(() => {
  newer.remove();
  server.closeAllConnections();
  server.close();
});

/** Compiles only if a discriminant narrows to the variant of a known kind. */
function describeFeed(one: Feed): string {
  if (one.source_kind === 'youtube') return one.source.channels.join();
  return `${one.name} is of the kind ${String(one.source_kind)}`;
}

function describeItem(item: Item): string {
  switch (item.kind) {
    case 'youtube':
      return item.details.video_id;
    default:
      return `${item.title} is of the kind ${String(item.kind)}`;
  }
}

describe('A client of these contracts and a host of a version with one feed kind more', () => {
  it('differ by minor changes only', () => {
    expect(newer.difference.verdict).toBe('minor');
  });

  it('list feeds of both kinds, those of the new kind as they are', async () => {
    const { items } = await boundary.feeds.list();
    expect(items).toEqual([feed(1), podcast]);
    expect(items.map(describeFeed)).toEqual(['@example', 'Feed 2 is of the kind podcast']);
    expect(await boundary.feeds.get({ feed_id })).toEqual(podcast);
  });

  it('list items of the new kind', async () => {
    const { items } = await boundary.feeds.items({ feed_id });
    expect(items).toEqual([episode]);
    expect(items.map(describeItem)).toEqual(['One is of the kind podcast']);
  });

  it('summarize feeds of the new kind', async () => {
    const { sources, feeds } = await boundary.feeds.summary();
    expect(sources).toEqual(['youtube', 'podcast']);
    expect(feeds.map((one) => one.source_kind)).toEqual(['podcast']);
  });

  it('follow events about the new kind', async () => {
    for await (const event of boundary.events.stream({ topics: ['project'] })) {
      expect(event).toEqual({ cursor: 'c1', name: 'feed.created', data: created });
      break;
    }
    const { items } = await boundary.events.list();
    expect(items.map(({ data }) => data)).toEqual([created]);
  });
});
