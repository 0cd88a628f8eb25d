// Compiled from contracts/*.md; edit those.
import * as z from 'zod';
import { ScopeId } from './common.js';
import { idOf, integer, json, line, list, openEnum, openUnion, text, timestamp, unknownValue, url } from '../value-types/index.js';

/** Where items come from. Each kind has its own source, item details and rules. */
export const KnownSourceKind = z.enum([
  /** videos of YouTube channels */
  'youtube',
]).meta({ id: 'KnownSourceKind', description: 'Where items come from. Each kind has its own source, item details and rules.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §1.1', line: 15 } });
export type KnownSourceKind = z.infer<typeof KnownSourceKind>;

/** Where items come from. Each kind has its own source, item details and rules. */
export const SourceKind = openEnum(KnownSourceKind).meta({ id: 'SourceKind', description: 'Where items come from. Each kind has its own source, item details and rules.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §1.1', line: 15 } });
export type SourceKind = z.infer<typeof SourceKind>;

export const FeedMode = z.enum([
  /** items come from the source */
  'feed',
  /** items come from an editor */
  'manual',
  /** items come from other feeds */
  'mixed',
]).meta({ id: 'FeedMode', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §1.2', line: 22 } });
export type FeedMode = z.infer<typeof FeedMode>;

export const ItemSort = z.enum([
  /** the most recently published first */
  'newest',
  /** pinned first, then featured, then the most recently published */
  'featured',
  /** in the editor's order, then the most recently published */
  'manual',
]).meta({ id: 'ItemSort', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §1.3', line: 29 } });
export type ItemSort = z.infer<typeof ItemSort>;

/** `UC_x5XG1OV2P6uZZ5FSM9Ttw`, `@googledevelopers` or `https://www.youtube.com/@googledevelopers`. */
export const ChannelRef = line({ min: 1, max: 200 }).meta({ id: 'ChannelRef', description: '`UC_x5XG1OV2P6uZZ5FSM9Ttw`, `@googledevelopers` or `https://www.youtube.com/@googledevelopers`.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.1', line: 42 } });
export type ChannelRef = z.infer<typeof ChannelRef>;

/** How YouTube is read. */
export const YouTubeTransport = z.enum([
  /** the Data API with an API key, the Atom feed without one */
  'auto',
  /** the Data API; a refresh without a key fails */
  'data_api',
  /** the Atom feed */
  'atom',
]).meta({ id: 'YouTubeTransport', description: 'How YouTube is read.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.2', line: 45 } });
export type YouTubeTransport = z.infer<typeof YouTubeTransport>;

export const UnavailableRule = z.enum([
  /** private and deleted videos are removed */
  'drop',
  /** they stay, and `availability` has their state */
  'mark',
]).meta({ id: 'UnavailableRule', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.3', line: 54 } });
export type UnavailableRule = z.infer<typeof UnavailableRule>;

export const YouTubeFilters = z.strictObject({
  /** excludes Shorts */
  longform_only: z.boolean().default(false),
}).meta({ id: 'YouTubeFilters', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.4', line: 60 } });
export type YouTubeFilters = z.infer<typeof YouTubeFilters>;
/** The input of {@link YouTubeFilters}: fields with a default are optional. */
export type YouTubeFiltersInput = z.input<typeof YouTubeFilters>;

/** In requests, `door` is accepted for `transport`, which had that name until version 2. */
export const YouTubeSource = z.strictObject({
  channels: list(ChannelRef, { min: 1, max: 20, unique: true }),
  filters: YouTubeFilters.default({ longform_only: false }),
  transport: YouTubeTransport.default('auto'),
  unavailable: UnavailableRule.default('drop'),
  /** older videos are not read */
  max_items_per_channel: integer({ min: 1, max: 1000 }).default(200),
}).meta({ id: 'YouTubeSource', description: 'In requests, `door` is accepted for `transport`, which had that name until version 2.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.5', line: 65 } });
export type YouTubeSource = z.infer<typeof YouTubeSource>;
/** The input of {@link YouTubeSource}: fields with a default are optional. */
export type YouTubeSourceInput = z.input<typeof YouTubeSource>;

export const LiveState = z.enum([
  /** a regular video, or one whose broadcast has ended */
  'none',
  /** broadcasting now */
  'live',
  /** a premiere or a stream that has not started */
  'upcoming',
]).meta({ id: 'LiveState', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.6', line: 89 } });
export type LiveState = z.infer<typeof LiveState>;

export const Availability = z.enum([
  /** public */
  'available',
  /** hidden by its owner */
  'private',
  /** deleted */
  'deleted',
]).meta({ id: 'Availability', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.7', line: 96 } });
export type Availability = z.infer<typeof Availability>;

export const YouTubeDetails = z.strictObject({
  video_id: line({ min: 1, max: 64 }),
  description: text(),
  channel_id: z.nullable(line()),
  channel_title: z.nullable(line()),
  /** the largest image */
  cover_image_url: z.nullable(url()),
  watch_url: url(),
  embed_url: url(),
  /** null while live or upcoming, and from the Atom feed */
  duration_seconds: z.nullable(integer()),
  /** null if unknown */
  live: z.nullable(LiveState),
  /** whether it is a Short; null if unknown */
  short: z.nullable(z.boolean()),
  availability: Availability,
}).meta({ id: 'YouTubeDetails', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.8', line: 103 } });
export type YouTubeDetails = z.infer<typeof YouTubeDetails>;

/** The id of a feed in a request. A text that is not the id of a feed answers `feed.not_found`, whatever its format. */
export const FeedId = line({ min: 1, max: 100 }).meta({ id: 'FeedId', description: 'The id of a feed in a request. A text that is not the id of a feed answers `feed.not_found`, whatever its format.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.1', line: 120 } });
export type FeedId = z.infer<typeof FeedId>;

export const RefreshRule = z.strictObject({
  /** time from one refresh to the next */
  every_seconds: integer({ min: 60, max: 86400 }).default(900),
}).meta({ id: 'RefreshRule', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.2', line: 124 } });
export type RefreshRule = z.infer<typeof RefreshRule>;
/** The input of {@link RefreshRule}: fields with a default are optional. */
export type RefreshRuleInput = z.input<typeof RefreshRule>;

/** The fields of a new feed that are the same for every kind. */
export const NewFeedFields = z.strictObject({
  /** shown in pickers */
  name: line({ min: 1, max: 120 }),
  refresh: RefreshRule.default({ every_seconds: 900 }),
}).meta({ id: 'NewFeedFields', description: 'The fields of a new feed that are the same for every kind.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.3', line: 129 } });
export type NewFeedFields = z.infer<typeof NewFeedFields>;
/** The input of {@link NewFeedFields}: fields with a default are optional. */
export type NewFeedFieldsInput = z.input<typeof NewFeedFields>;

export const NewYouTubeFeed = z.strictObject({
  /** shown in pickers */
  name: line({ min: 1, max: 120 }),
  refresh: RefreshRule.default({ every_seconds: 900 }),
  source_kind: z.literal('youtube'),
  source: YouTubeSource,
  mode: z.literal('feed').default('feed'),
}).meta({ id: 'NewYouTubeFeed', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.4', line: 137 } });
export type NewYouTubeFeed = z.infer<typeof NewYouTubeFeed>;
/** The input of {@link NewYouTubeFeed}: fields with a default are optional. */
export type NewYouTubeFeedInput = z.input<typeof NewYouTubeFeed>;

export const NewFeed = z.discriminatedUnion('source_kind', [
  NewYouTubeFeed,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of youtube' : undefined) }).meta({ id: 'NewFeed', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.5', line: 145 } });
export type NewFeed = z.infer<typeof NewFeed>;
/** The input of {@link NewFeed}: fields with a default are optional. */
export type NewFeedInput = z.input<typeof NewFeed>;

export const HealthStatus = z.enum([
  /** not refreshed yet */
  'pending',
  /** the last refresh succeeded */
  'ok',
  /** the last refresh failed in part or as a whole; stored items are still listed */
  'degraded',
  /** three or more refreshes in a row failed */
  'failing',
]).meta({ id: 'HealthStatus', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.1', line: 177 } });
export type HealthStatus = z.infer<typeof HealthStatus>;

/** Why a refresh failed. */
export const FeedError = z.strictObject({
  /** such as youtube.quota_exceeded */
  code: line(),
  message: text(),
  at: timestamp(),
  /** when the refresh is tried again */
  retry_at: z.nullable(timestamp()),
}).meta({ id: 'FeedError', description: 'Why a refresh failed.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.2', line: 185 } });
export type FeedError = z.infer<typeof FeedError>;

export const FeedHealth = z.strictObject({
  status: HealthStatus,
  last_refresh_at: z.nullable(timestamp()),
  last_success_at: z.nullable(timestamp()),
  /** null for feeds that are never due */
  next_refresh_at: z.nullable(timestamp()),
  consecutive_failures: integer({ min: 0 }),
  /** of the last refresh */
  last_error: z.nullable(FeedError),
  /** invalid items that the last refresh skipped */
  skipped_items: integer({ min: 0 }),
  /** why the first of them was skipped */
  skipped_reason: z.nullable(text()),
}).meta({ id: 'FeedHealth', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.3', line: 195 } });
export type FeedHealth = z.infer<typeof FeedHealth>;

/** The fields of a feed that are the same for every kind. */
export const FeedFields = z.strictObject({
  feed_id: idOf('feed'),
  tenant_id: ScopeId,
  project_id: ScopeId,
  surface_id: z.nullable(ScopeId),
  name: line(),
  mode: FeedMode,
  refresh: RefreshRule,
  /** raised by every change of name, source or refresh */
  version: integer({ min: 1 }),
  /** raised by every change of its items */
  head_rev: integer({ min: 0 }),
  /** items that are not hidden */
  item_count: integer({ min: 0 }),
  /** the newest item's image */
  cover_image_url: z.nullable(url()),
  health: FeedHealth,
  created_at: timestamp(),
  updated_at: timestamp(),
}).meta({ id: 'FeedFields', description: 'The fields of a feed that are the same for every kind.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.4', line: 207 } });
export type FeedFields = z.infer<typeof FeedFields>;
/** The input of {@link FeedFields}: fields with a default are optional. */
export type FeedFieldsInput = z.input<typeof FeedFields>;

export const YouTubeFeed = z.strictObject({
  feed_id: idOf('feed'),
  tenant_id: ScopeId,
  project_id: ScopeId,
  surface_id: z.nullable(ScopeId),
  name: line(),
  mode: FeedMode,
  refresh: RefreshRule,
  /** raised by every change of name, source or refresh */
  version: integer({ min: 1 }),
  /** raised by every change of its items */
  head_rev: integer({ min: 0 }),
  /** items that are not hidden */
  item_count: integer({ min: 0 }),
  /** the newest item's image */
  cover_image_url: z.nullable(url()),
  health: FeedHealth,
  created_at: timestamp(),
  updated_at: timestamp(),
  source_kind: z.literal('youtube'),
  source: YouTubeSource,
}).meta({ id: 'YouTubeFeed', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.5', line: 227 } });
export type YouTubeFeed = z.infer<typeof YouTubeFeed>;
/** The input of {@link YouTubeFeed}: fields with a default are optional. */
export type YouTubeFeedInput = z.input<typeof YouTubeFeed>;

export const KnownFeed = z.discriminatedUnion('source_kind', [
  YouTubeFeed,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of youtube' : undefined) }).meta({ id: 'KnownFeed', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.6', line: 234 } });
export type KnownFeed = z.infer<typeof KnownFeed>;
/** The input of {@link KnownFeed}: fields with a default are optional. */
export type KnownFeedInput = z.input<typeof KnownFeed>;

export const UnknownFeed = z.object({
  /** a value that this version of the contract does not know */
  source_kind: unknownValue(['youtube']),
  feed_id: idOf('feed'),
  tenant_id: ScopeId,
  project_id: ScopeId,
  surface_id: z.nullable(ScopeId),
  name: line(),
  mode: FeedMode,
  refresh: RefreshRule,
  /** raised by every change of name, source or refresh */
  version: integer({ min: 1 }),
  /** raised by every change of its items */
  head_rev: integer({ min: 0 }),
  /** items that are not hidden */
  item_count: integer({ min: 0 }),
  /** the newest item's image */
  cover_image_url: z.nullable(url()),
  health: FeedHealth,
  created_at: timestamp(),
  updated_at: timestamp(),
}).catchall(json()).meta({ id: 'UnknownFeed', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.6', line: 234 } });
export type UnknownFeed = z.infer<typeof UnknownFeed>;
/** The input of {@link UnknownFeed}: fields with a default are optional. */
export type UnknownFeedInput = z.input<typeof UnknownFeed>;

export const Feed = openUnion(KnownFeed, UnknownFeed).meta({ id: 'Feed', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.6', line: 234 } });
export type Feed = z.infer<typeof Feed>;
/** The input of {@link Feed}: fields with a default are optional. */
export type FeedInput = z.input<typeof Feed>;

export const FeedList = z.strictObject({
  items: list(Feed),
  next_cursor: z.nullable(line()),
}).meta({ id: 'FeedList', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.7', line: 239 } });
export type FeedList = z.infer<typeof FeedList>;
/** The input of {@link FeedList}: fields with a default are optional. */
export type FeedListInput = z.input<typeof FeedList>;

export const FeedSummary = z.strictObject({
  feed_id: idOf('feed'),
  name: line(),
  source_kind: SourceKind,
  mode: FeedMode,
  item_count: integer({ min: 0 }),
  head_rev: integer({ min: 0 }),
  health: HealthStatus,
  cover_image_url: z.nullable(url()),
  updated_at: timestamp(),
}).meta({ id: 'FeedSummary', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.8', line: 245 } });
export type FeedSummary = z.infer<typeof FeedSummary>;

export const FeedsSummary = z.strictObject({
  /** the kinds that this service supports */
  sources: list(SourceKind),
  /** all feeds of the project, by name */
  feeds: list(FeedSummary),
}).meta({ id: 'FeedsSummary', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.9', line: 258 } });
export type FeedsSummary = z.infer<typeof FeedsSummary>;

/** What a source provides of an item, the same for every kind. */
export const ItemContent = z.strictObject({
  /** such as a video's id */
  item_id: line({ min: 1, max: 200 }),
  title: text(),
  /** the link of its tile */
  url: url(),
  image_url: z.nullable(url()),
  published_at: z.nullable(timestamp()),
}).meta({ id: 'ItemContent', description: 'What a source provides of an item, the same for every kind.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.1', line: 266 } });
export type ItemContent = z.infer<typeof ItemContent>;

/** The fields of an item that are the same for every kind. */
export const ItemFields = z.strictObject({
  /** such as a video's id */
  item_id: line({ min: 1, max: 200 }),
  title: text(),
  /** the link of its tile */
  url: url(),
  image_url: z.nullable(url()),
  published_at: z.nullable(timestamp()),
  feed_id: idOf('feed'),
  /** when it was first stored */
  ingested_at: timestamp(),
  /** the feed's revision that last changed it */
  rev: integer({ min: 1 }),
  pinned: z.boolean(),
  featured: z.boolean(),
  /** its index in the editor's order */
  position: z.nullable(integer()),
}).meta({ id: 'ItemFields', description: 'The fields of an item that are the same for every kind.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.2', line: 277 } });
export type ItemFields = z.infer<typeof ItemFields>;

export const YouTubeItem = z.strictObject({
  /** such as a video's id */
  item_id: line({ min: 1, max: 200 }),
  title: text(),
  /** the link of its tile */
  url: url(),
  image_url: z.nullable(url()),
  published_at: z.nullable(timestamp()),
  feed_id: idOf('feed'),
  /** when it was first stored */
  ingested_at: timestamp(),
  /** the feed's revision that last changed it */
  rev: integer({ min: 1 }),
  pinned: z.boolean(),
  featured: z.boolean(),
  /** its index in the editor's order */
  position: z.nullable(integer()),
  kind: z.literal('youtube'),
  details: YouTubeDetails,
}).meta({ id: 'YouTubeItem', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.3', line: 290 } });
export type YouTubeItem = z.infer<typeof YouTubeItem>;

export const KnownItem = z.discriminatedUnion('kind', [
  YouTubeItem,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of youtube' : undefined) }).meta({ id: 'KnownItem', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.4', line: 297 } });
export type KnownItem = z.infer<typeof KnownItem>;

export const UnknownItem = z.object({
  /** a value that this version of the contract does not know */
  kind: unknownValue(['youtube']),
  /** such as a video's id */
  item_id: line({ min: 1, max: 200 }),
  title: text(),
  /** the link of its tile */
  url: url(),
  image_url: z.nullable(url()),
  published_at: z.nullable(timestamp()),
  feed_id: idOf('feed'),
  /** when it was first stored */
  ingested_at: timestamp(),
  /** the feed's revision that last changed it */
  rev: integer({ min: 1 }),
  pinned: z.boolean(),
  featured: z.boolean(),
  /** its index in the editor's order */
  position: z.nullable(integer()),
}).catchall(json()).meta({ id: 'UnknownItem', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.4', line: 297 } });
export type UnknownItem = z.infer<typeof UnknownItem>;

export const Item = openUnion(KnownItem, UnknownItem).meta({ id: 'Item', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.4', line: 297 } });
export type Item = z.infer<typeof Item>;

export const ItemPage = z.strictObject({
  feed_id: idOf('feed'),
  head_rev: integer({ min: 0 }),
  items: list(Item),
  next_cursor: z.nullable(line()),
}).meta({ id: 'ItemPage', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.5', line: 302 } });
export type ItemPage = z.infer<typeof ItemPage>;

export const RefreshDepth = z.enum([
  /** newest first, up to the first known items */
  'incremental',
  /** everything, up to the source's limit */
  'full',
]).meta({ id: 'RefreshDepth', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §6.1', line: 316 } });
export type RefreshDepth = z.infer<typeof RefreshDepth>;

export const RefreshCost = z.strictObject({
  /** requests that were sent */
  requests: integer({ min: 0 }),
  /** their cost in the vendor's quota */
  quota_units: integer({ min: 0 }),
}).meta({ id: 'RefreshCost', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §6.2', line: 322 } });
export type RefreshCost = z.infer<typeof RefreshCost>;

export const RefreshResult = z.strictObject({
  /** partial: a part of the source could not be read; the others were stored */
  status: z.enum(['changed', 'unchanged', 'partial']),
  added: integer({ min: 0 }),
  changed: integer({ min: 0 }),
  removed: integer({ min: 0 }),
  unchanged: integer({ min: 0 }),
  head_rev: integer({ min: 0 }),
  cost: RefreshCost,
}).meta({ id: 'RefreshResult', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §6.3', line: 328 } });
export type RefreshResult = z.infer<typeof RefreshResult>;

/** The kind of webhook, such as websub. */
export const HookName = line({ min: 1, max: 40 }).meta({ id: 'HookName', description: 'The kind of webhook, such as websub.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §9.1', line: 456 } });
export type HookName = z.infer<typeof HookName>;

export const SubscriptionId = line({ min: 1, max: 100 }).meta({ id: 'SubscriptionId', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §9.2', line: 459 } });
export type SubscriptionId = z.infer<typeof SubscriptionId>;

export const FeedChangeSummary = z.strictObject({
  added: integer({ min: 0 }),
  changed: integer({ min: 0 }),
  removed: integer({ min: 0 }),
  /** after the change */
  item_count: integer({ min: 0 }),
}).meta({ id: 'FeedChangeSummary', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §10.2', line: 502 } });
export type FeedChangeSummary = z.infer<typeof FeedChangeSummary>;

/** A change of a feed. A source is replaced as a whole. */
export const FeedPatch = z.strictObject({
  /** shown in pickers */
  name: z.exactOptional(line({ min: 1, max: 120 })),
  source: z.exactOptional(YouTubeSource),
  refresh: z.exactOptional(RefreshRule),
}).meta({ id: 'FeedPatch', description: 'A change of a feed. A source is replaced as a whole.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.6', line: 166 } });
export type FeedPatch = z.infer<typeof FeedPatch>;
/** The input of {@link FeedPatch}: fields with a default are optional. */
export type FeedPatchInput = z.input<typeof FeedPatch>;

/** {@link FeedPatch} for each `source_kind`. */
export const FeedPatchBySourceKind = {
  youtube: z.strictObject({
    /** shown in pickers */
    name: z.exactOptional(line({ min: 1, max: 120 })),
    source: z.exactOptional(YouTubeSource),
    refresh: z.exactOptional(RefreshRule),
  }).meta({ id: 'FeedPatch.youtube', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.6', line: 166 } }),
};
