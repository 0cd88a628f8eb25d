// Compiled from contracts/*.md; edit those.
import * as z from 'zod';
import { ScopeId } from './common.js';
import { idOf, integer, line, list, text, timestamp, url } from '../value-types/index.js';

/** Where items come from. Each kind brings its own source, its own items and its own rules. */
export const SourceKind = z.enum([
  /** videos of YouTube channels */
  'youtube',
]).meta({ id: 'SourceKind', description: 'Where items come from. Each kind brings its own source, its own items and its own rules.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §1.1', line: 15 } });
export type SourceKind = z.infer<typeof SourceKind>;

export const FeedMode = z.enum([
  /** items come from the source */
  'feed',
  /** items stand as an editor placed them */
  'manual',
  /** items come from other feeds */
  'mixed',
]).meta({ id: 'FeedMode', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §1.2', line: 22 } });
export type FeedMode = z.infer<typeof FeedMode>;

export const ItemSort = z.enum([
  /** the latest published first */
  'newest',
  /** pinned, then featured, then the latest published */
  'featured',
  /** as the editor ordered them, then as the source did */
  'manual',
]).meta({ id: 'ItemSort', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §1.3', line: 29 } });
export type ItemSort = z.infer<typeof ItemSort>;

/** `UC_x5XG1OV2P6uZZ5FSM9Ttw`, `@googledevelopers` or `https://www.youtube.com/@googledevelopers`. */
export const ChannelRef = line({ min: 1, max: 200 }).meta({ id: 'ChannelRef', description: '`UC_x5XG1OV2P6uZZ5FSM9Ttw`, `@googledevelopers` or `https://www.youtube.com/@googledevelopers`.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.1', line: 42 } });
export type ChannelRef = z.infer<typeof ChannelRef>;

export const YouTubeDoor = z.enum([
  /** the Data API where a key is set, the Atom feed where none is */
  'auto',
  /** the Data API; a refresh without a key fails */
  'data_api',
  /** the Atom feed */
  'atom',
]).meta({ id: 'YouTubeDoor', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.2', line: 45 } });
export type YouTubeDoor = z.infer<typeof YouTubeDoor>;

export const UnavailableRule = z.enum([
  /** private and deleted videos are left out */
  'drop',
  /** they stay, with `availability` saying so */
  'mark',
]).meta({ id: 'UnavailableRule', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.3', line: 52 } });
export type UnavailableRule = z.infer<typeof UnavailableRule>;

export const YouTubeFilters = z.strictObject({
  /** leave out Shorts */
  longform_only: z.boolean().default(false),
}).meta({ id: 'YouTubeFilters', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.4', line: 58 } });
export type YouTubeFilters = z.infer<typeof YouTubeFilters>;
/** What {@link YouTubeFilters} takes in: fields with a default may be left out. */
export type YouTubeFiltersInput = z.input<typeof YouTubeFilters>;

export const YouTubeSource = z.strictObject({
  channels: list(ChannelRef, { min: 1, max: 20, unique: true }),
  filters: YouTubeFilters.default({ longform_only: false }),
  door: YouTubeDoor.default('auto'),
  unavailable: UnavailableRule.default('drop'),
  /** older videos are not read */
  max_items_per_channel: integer({ min: 1, max: 1000 }).default(200),
}).meta({ id: 'YouTubeSource', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.5', line: 63 } });
export type YouTubeSource = z.infer<typeof YouTubeSource>;
/** What {@link YouTubeSource} takes in: fields with a default may be left out. */
export type YouTubeSourceInput = z.input<typeof YouTubeSource>;

export const LiveState = z.enum([
  /** an ordinary video, or one whose broadcast has ended */
  'none',
  /** on air now */
  'live',
  /** a premiere or a stream that has not begun */
  'upcoming',
]).meta({ id: 'LiveState', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.6', line: 85 } });
export type LiveState = z.infer<typeof LiveState>;

export const Availability = z.enum([
  /** anyone may watch it */
  'available',
  /** its owner hid it */
  'private',
  /** it is gone */
  'deleted',
]).meta({ id: 'Availability', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.7', line: 92 } });
export type Availability = z.infer<typeof Availability>;

export const YouTubeDetails = z.strictObject({
  video_id: line({ min: 1, max: 64 }),
  description: text(),
  channel_id: z.nullable(line()),
  channel_title: z.nullable(line()),
  /** the largest picture */
  cover_image_url: z.nullable(url()),
  watch_url: url(),
  embed_url: url(),
  /** null while live or upcoming, and from the Atom feed */
  duration_seconds: z.nullable(integer()),
  /** null when the door does not say */
  live: z.nullable(LiveState),
  /** null when the door does not say */
  short: z.nullable(z.boolean()),
  availability: Availability,
}).meta({ id: 'YouTubeDetails', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.8', line: 99 } });
export type YouTubeDetails = z.infer<typeof YouTubeDetails>;

export const RefreshRule = z.strictObject({
  /** how long after one refresh the next is due */
  every_seconds: integer({ min: 60, max: 86400 }).default(900),
}).meta({ id: 'RefreshRule', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.1', line: 116 } });
export type RefreshRule = z.infer<typeof RefreshRule>;
/** What {@link RefreshRule} takes in: fields with a default may be left out. */
export type RefreshRuleInput = z.input<typeof RefreshRule>;

export const NewYouTubeFeed = z.strictObject({
  /** shown in pickers */
  name: line({ min: 1, max: 120 }),
  source_kind: z.literal('youtube'),
  source: YouTubeSource,
  mode: z.literal('feed').default('feed'),
  refresh: RefreshRule.default({ every_seconds: 900 }),
}).meta({ id: 'NewYouTubeFeed', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.2', line: 121 } });
export type NewYouTubeFeed = z.infer<typeof NewYouTubeFeed>;
/** What {@link NewYouTubeFeed} takes in: fields with a default may be left out. */
export type NewYouTubeFeedInput = z.input<typeof NewYouTubeFeed>;

export const NewFeed = z.discriminatedUnion('source_kind', [
  NewYouTubeFeed,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of youtube' : undefined) }).meta({ id: 'NewFeed', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.3', line: 130 } });
export type NewFeed = z.infer<typeof NewFeed>;
/** What {@link NewFeed} takes in: fields with a default may be left out. */
export type NewFeedInput = z.input<typeof NewFeed>;

export const HealthStatus = z.enum([
  /** not refreshed yet */
  'pending',
  /** the last refresh went well */
  'ok',
  /** the last refresh failed, or a part of it did; what is stored is shown */
  'degraded',
  /** three refreshes or more have failed one after another */
  'failing',
]).meta({ id: 'HealthStatus', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.1', line: 162 } });
export type HealthStatus = z.infer<typeof HealthStatus>;

export const FeedFault = z.strictObject({
  /** such as youtube.quota_exceeded */
  code: line(),
  message: text(),
  at: timestamp(),
  /** when it is tried again */
  retry_at: z.nullable(timestamp()),
}).meta({ id: 'FeedFault', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.2', line: 170 } });
export type FeedFault = z.infer<typeof FeedFault>;

export const FeedHealth = z.strictObject({
  status: HealthStatus,
  last_refresh_at: z.nullable(timestamp()),
  last_success_at: z.nullable(timestamp()),
  next_refresh_at: z.nullable(timestamp()),
  consecutive_failures: integer({ min: 0 }),
  /** the last refresh's */
  fault: z.nullable(FeedFault),
}).meta({ id: 'FeedHealth', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.3', line: 178 } });
export type FeedHealth = z.infer<typeof FeedHealth>;

export const YouTubeFeed = z.strictObject({
  feed_id: idOf('feed'),
  tenant_id: ScopeId,
  project_id: ScopeId,
  surface_id: z.nullable(ScopeId),
  name: line(),
  source_kind: z.literal('youtube'),
  source: YouTubeSource,
  mode: FeedMode,
  refresh: RefreshRule,
  /** raised by every change of name, source or refresh */
  version: integer({ min: 1 }),
  /** raised by every change of its items */
  head_rev: integer({ min: 0 }),
  item_count: integer({ min: 0 }),
  /** the newest item's picture */
  cover_image_url: z.nullable(url()),
  health: FeedHealth,
  created_at: timestamp(),
  updated_at: timestamp(),
}).meta({ id: 'YouTubeFeed', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.4', line: 188 } });
export type YouTubeFeed = z.infer<typeof YouTubeFeed>;
/** What {@link YouTubeFeed} takes in: fields with a default may be left out. */
export type YouTubeFeedInput = z.input<typeof YouTubeFeed>;

export const Feed = z.discriminatedUnion('source_kind', [
  YouTubeFeed,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of youtube' : undefined) }).meta({ id: 'Feed', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.5', line: 208 } });
export type Feed = z.infer<typeof Feed>;
/** What {@link Feed} takes in: fields with a default may be left out. */
export type FeedInput = z.input<typeof Feed>;

export const FeedList = z.strictObject({
  items: list(Feed),
  next_cursor: z.nullable(line()),
}).meta({ id: 'FeedList', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.6', line: 213 } });
export type FeedList = z.infer<typeof FeedList>;
/** What {@link FeedList} takes in: fields with a default may be left out. */
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
}).meta({ id: 'FeedSummary', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.7', line: 219 } });
export type FeedSummary = z.infer<typeof FeedSummary>;

export const FeedsSummary = z.strictObject({
  /** the kinds that feeds can be made of here */
  sources: list(SourceKind),
  /** all of the project's, by name */
  feeds: list(FeedSummary),
}).meta({ id: 'FeedsSummary', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.8', line: 232 } });
export type FeedsSummary = z.infer<typeof FeedsSummary>;

export const YouTubeItem = z.strictObject({
  /** the video's id */
  item_id: line({ min: 1, max: 200 }),
  feed_id: idOf('feed'),
  kind: z.literal('youtube'),
  title: text(),
  /** where a tile leads */
  url: url(),
  image_url: z.nullable(url()),
  published_at: z.nullable(timestamp()),
  /** when the engines first stored it */
  ingested_at: timestamp(),
  /** the feed's revision that last changed it */
  rev: integer({ min: 1 }),
  pinned: z.boolean(),
  featured: z.boolean(),
  /** the editor's place for it */
  position: z.nullable(integer()),
  details: YouTubeDetails,
}).meta({ id: 'YouTubeItem', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.1', line: 240 } });
export type YouTubeItem = z.infer<typeof YouTubeItem>;

export const Item = z.discriminatedUnion('kind', [
  YouTubeItem,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of youtube' : undefined) }).meta({ id: 'Item', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.2', line: 257 } });
export type Item = z.infer<typeof Item>;

export const ItemPage = z.strictObject({
  feed_id: idOf('feed'),
  head_rev: integer({ min: 0 }),
  items: list(Item),
  next_cursor: z.nullable(line()),
}).meta({ id: 'ItemPage', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.3', line: 262 } });
export type ItemPage = z.infer<typeof ItemPage>;

export const RefreshDepth = z.enum([
  /** newest first, until known items come */
  'incremental',
  /** everything, up to the source's limit */
  'full',
]).meta({ id: 'RefreshDepth', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §6.1', line: 275 } });
export type RefreshDepth = z.infer<typeof RefreshDepth>;

export const RefreshCost = z.strictObject({
  /** calls that went out */
  requests: integer({ min: 0 }),
  /** what the vendor counts for them */
  quota_units: integer({ min: 0 }),
}).meta({ id: 'RefreshCost', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §6.2', line: 281 } });
export type RefreshCost = z.infer<typeof RefreshCost>;

export const RefreshResult = z.strictObject({
  /** partial: some channels could not be read; the others were stored */
  status: z.enum(['changed', 'unchanged', 'partial']),
  added: integer({ min: 0 }),
  changed: integer({ min: 0 }),
  removed: integer({ min: 0 }),
  unchanged: integer({ min: 0 }),
  head_rev: integer({ min: 0 }),
  cost: RefreshCost,
}).meta({ id: 'RefreshResult', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §6.3', line: 287 } });
export type RefreshResult = z.infer<typeof RefreshResult>;

export const FeedChangeSummary = z.strictObject({
  added: integer({ min: 0 }),
  changed: integer({ min: 0 }),
  removed: integer({ min: 0 }),
  /** after the change */
  item_count: integer({ min: 0 }),
}).meta({ id: 'FeedChangeSummary', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §9.2', line: 418 } });
export type FeedChangeSummary = z.infer<typeof FeedChangeSummary>;

/** What may be changed later. The source is replaced as a whole. */
export const FeedPatch = z.strictObject({
  /** shown in pickers */
  name: z.exactOptional(line({ min: 1, max: 120 })),
  source: z.exactOptional(YouTubeSource),
  refresh: z.exactOptional(RefreshRule),
}).meta({ id: 'FeedPatch', description: 'What may be changed later. The source is replaced as a whole.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.4', line: 151 } });
export type FeedPatch = z.infer<typeof FeedPatch>;
/** What {@link FeedPatch} takes in: fields with a default may be left out. */
export type FeedPatchInput = z.input<typeof FeedPatch>;

/** {@link FeedPatch} for each `source_kind`. */
export const FeedPatchBySourceKind = {
  youtube: z.strictObject({
    /** shown in pickers */
    name: z.exactOptional(line({ min: 1, max: 120 })),
    source: z.exactOptional(YouTubeSource),
    refresh: z.exactOptional(RefreshRule),
  }).meta({ id: 'FeedPatch.youtube', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.4', line: 151 } }),
};
