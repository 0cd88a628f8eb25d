/** The canvas that the page opens by default. */
const canvasId = 'cnv_demo';
const sectionId = 'feed_section';
const elementId = 'feed_tiles';
const feedName = 'Northstar Kitchen';

/**
 * Creates a feed of an emulated channel and a page with a Multi-21 block that shows it, through the
 * API. Existing data is kept: a second run changes nothing.
 */
export async function seed(baseUrl) {
  const request = createRequest(baseUrl);
  const feedId = await seedFeed(request);
  const { body: items } = await request('GET', `/feeds/${feedId}/items?limit=1`);
  if (items.items.length === 0)
    await request('POST', `/feeds/${feedId}:refresh`, undefined, [409, 502]);
  await seedCanvas(request, feedId);
  return { feedId, canvasId, elementId };
}

async function seedFeed(request) {
  const { body: summary } = await request('GET', '/feeds/summary');
  const known = summary.feeds.find(({ name }) => name === feedName);
  if (known !== undefined) return known.feed_id;
  const { body: feed } = await request('POST', '/feeds', {
    name: feedName,
    source_kind: 'youtube',
    source: { channels: ['@northstar-kitchen'] },
    refresh: { every_seconds: 60 },
  });
  return feed.feed_id;
}

async function seedCanvas(request, feedId) {
  const path = `/canvas/${canvasId}`;
  const { status } = await request('GET', path, undefined, [404]);
  if (status === 404) {
    const canvas = { canvas_id: canvasId, kind: 'page', template_kind: 'landing', name: 'Demo' };
    await request('POST', '/canvas', canvas);
  }
  const { body: snapshot } = await request('GET', `${path}/snapshot`);
  const has = (id) => snapshot.elements.some((element) => element.element_id === id);
  const shown = snapshot.values.find(
    (value) => value.element_id === elementId && value.token_path === 'feed.source.feed_id',
  );
  const commands = [];
  if (!has(sectionId)) {
    commands.push({ type: 'add_element', args: { element_id: sectionId, kind: 'section' } });
  }
  if (!has(elementId)) {
    const element = { element_id: elementId, kind: 'multi21', parent_id: sectionId };
    commands.push({ type: 'add_element', args: element });
  }
  if (shown === undefined) {
    const values = {
      'feed.mode': 'feed',
      'feed.source.kind': 'youtube',
      'feed.source.feed_id': feedId,
      'tile.variant': 'video',
      'grid.aspect_ratio': '16:9',
    };
    const updates = Object.entries(values).map(([token_path, value]) => ({ token_path, value }));
    commands.push({ type: 'set_tokens', args: { element_id: elementId, updates } });
  }
  let rev = snapshot.head_rev;
  for (const command of commands) {
    const { body } = await request('POST', `${path}/commands`, { ...command, base_rev: rev });
    rev = body.current_rev;
  }
}

/** Returns a function that sends a request; it throws unless the status is 2xx or in `expected`. */
function createRequest(baseUrl) {
  return async (method, path, json, expected = []) => {
    const response = await fetch(baseUrl + path, {
      method,
      ...(json !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(json),
      }),
    });
    const text = await response.text();
    if (response.ok || expected.includes(response.status)) {
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    }
    throw new Error(`${method} ${path} failed with status ${response.status}: ${text}`);
  };
}
