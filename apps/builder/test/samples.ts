import type {
  YouTubeDetails,
  Item,
  ItemPage,
  JsonValue,
  ResolvedToken,
  TokenCatalog,
  TokenDefinitionView,
} from '@northstar/contracts';

/** Samples of the contracts' types; a test passes only the fields that matter to it. */
export function definition(fields: Partial<TokenDefinitionView> = {}): TokenDefinitionView {
  return {
    path: 'grid.cols_mobile',
    level: 'block',
    block: 'multi21',
    type: { kind: 'integer', min: 1, max: 6 },
    default: 2,
    inherits: false,
    label: 'Columns on phones',
    group: 'grid',
    editor: 'slider',
    contract: { file: 'TOKENS_CONTRACT_v1.md', section: 'TOKENS §12.2', line: 1 },
    ...fields,
  };
}

export function token(path: string, value: JsonValue): ResolvedToken {
  return {
    token_path: path,
    value,
    source: { layer: 'default', contract_version: '1.0.0' },
    definition: definition({ path, group: path.split('.')[0] ?? '' }),
  };
}

export function catalog(rev: number, values: Record<string, JsonValue>): TokenCatalog {
  return {
    canvas_id: 'cnv_demo',
    rev,
    tokens: Object.entries(values).map(([path, value]) => token(path, value)),
    unknown: [],
    resolved_hash: '0'.repeat(64),
  };
}

const feedId = 'feed_01890a5d-ac96-774b-bcce-b302099a8057';

export function videoDetails(itemId: string): YouTubeDetails {
  return {
    video_id: itemId,
    description: '',
    channel_id: null,
    channel_title: 'Example Talks',
    cover_image_url: null,
    watch_url: `https://www.youtube.com/watch?v=${itemId}`,
    embed_url: `https://www.youtube.com/embed/${itemId}`,
    duration_seconds: 725,
    live: 'none',
    short: false,
    availability: 'available',
  };
}

export function item(itemId: string, rev: number, fields: Partial<Item> = {}): Item {
  return {
    item_id: itemId,
    feed_id: feedId,
    kind: 'youtube',
    title: `Video ${itemId}`,
    url: `https://www.youtube.com/watch?v=${itemId}`,
    image_url: null,
    published_at: '2025-03-01T12:00:00Z',
    ingested_at: '2025-03-01T12:05:00Z',
    rev,
    pinned: false,
    featured: false,
    position: null,
    details: videoDetails(itemId),
    ...fields,
  };
}

export function page(headRev: number, items: Item[]): ItemPage {
  return { feed_id: feedId, head_rev: headRev, items, next_cursor: null };
}
