// Compiled from contracts/*.md; edit those.
import * as z from 'zod';
import type { Operation } from '../operation/operation.js';
import { ContractDocument, ContractList, Readiness } from './common.js';
import { Feed, FeedId, FeedList, FeedPatch, FeedsSummary, HookName, ItemPage, ItemSort, NewFeed, RefreshDepth, RefreshResult, SubscriptionId } from './feeds.js';
import { EventPage, Topic } from './realtime.js';
import { Breakpoint, Canvas, CanvasId, CanvasList, Command, ContractPlan, DesignTokensExport, DesignTokensImport, DesignTokensImported, ElementId, Explanation, KnownElementKind, NewCanvas, RedundantValues, Replay, RevisionResult, ScopeCommand, ScopeLayer, ScopeTokens, Snapshot, TokenCatalog, TokenDefinitionList, TokenDefinitionView, TokenLevel, TokenPath } from './tokens.js';
import { integer, line, list } from '../value-types/index.js';

const nothing = z.strictObject({});
const anyHeaders = z.object({});
const showBuilderQuery = z.strictObject({
  /** the canvas to edit */
  canvas: z.exactOptional(line({ min: 1, max: 64 })),
  /** its Multi-21 block */
  element: z.exactOptional(line({ min: 1, max: 64 })),
});
const getContractParams = z.strictObject({
  name: line({ min: 1, max: 40 }),
});
const createFeedHeaders = z.object({
  'idempotency-key': z.exactOptional(line({ min: 1, max: 200 })),
});
const listFeedsQuery = z.strictObject({
  /** a kind that the service supports */
  source_kind: z.exactOptional(line({ min: 1, max: 64 })),
  limit: integer({ min: 1, max: 100 }).default(20),
  cursor: z.exactOptional(line({ min: 1, max: 2000 })),
});
const getFeedParams = z.strictObject({
  feed_id: FeedId,
});
const updateFeedParams = z.strictObject({
  feed_id: FeedId,
});
const updateFeedHeaders = z.object({
  /** the ETag of the feed as it was read; `precondition.required` without it */
  'if-match': z.exactOptional(line({ min: 1, max: 200 })),
});
const deleteFeedParams = z.strictObject({
  feed_id: FeedId,
});
const listItemsParams = z.strictObject({
  feed_id: FeedId,
});
const listItemsQuery = z.strictObject({
  sort: ItemSort.default('newest'),
  limit: integer({ min: 1, max: 100 }).default(20),
  cursor: z.exactOptional(line({ min: 1, max: 2000 })),
  /** only items whose title contains this text, in any case */
  q: z.exactOptional(line({ min: 1, max: 200 })),
  /** for kinds whose items differ by market (ISO 3166-1); other kinds ignore it */
  country: z.exactOptional(line({ pattern: '[A-Z]{2}' })),
  /** for kinds whose items differ by language; other kinds ignore it */
  language: z.exactOptional(line({ pattern: '[a-z]{2}(-[A-Z]{2})?' })),
});
const refreshFeedParams = z.strictObject({
  feed_id: FeedId,
});
const refreshFeedQuery = z.strictObject({
  depth: RefreshDepth.default('incremental'),
});
const verifyHookParams = z.strictObject({
  hook: HookName,
  subscription_id: SubscriptionId,
});
const verifyHookQuery = z.strictObject({
  'hub.mode': z.exactOptional(line({ min: 1, max: 100 })),
  'hub.topic': z.exactOptional(line({ min: 1, max: 2000 })),
  'hub.challenge': z.exactOptional(line({ min: 1, max: 1000 })),
  'hub.lease_seconds': z.exactOptional(line({ min: 1, max: 20 })),
  'hub.verify_token': z.exactOptional(line({ min: 1, max: 1000 })),
  'hub.reason': z.exactOptional(line({ min: 1, max: 1000 })),
});
const receiveDeliveryParams = z.strictObject({
  hook: HookName,
  subscription_id: SubscriptionId,
});
const streamEventsQuery = z.strictObject({
  topics: list(Topic, { min: 1, max: 50, unique: true }),
});
const streamEventsHeaders = z.object({
  'last-event-id': z.exactOptional(line({ min: 1, max: 2000 })),
});
const streamFeedParams = z.strictObject({
  /** an id of any form; `feed.not_found` if the feed does not exist */
  feed_id: line({ min: 1, max: 100 }),
});
const streamFeedHeaders = z.object({
  'last-event-id': z.exactOptional(line({ min: 1, max: 2000 })),
});
const streamCanvasParams = z.strictObject({
  canvas_id: CanvasId,
});
const streamCanvasHeaders = z.object({
  'last-event-id': z.exactOptional(line({ min: 1, max: 2000 })),
});
const listEventsQuery = z.strictObject({
  /** a cursor of an event, a page or a stream; default: before the oldest event that is kept */
  after: z.exactOptional(line({ min: 1, max: 2000 })),
  limit: integer({ min: 1, max: 500 }).default(100),
});
const listTokenDefinitionsQuery = z.strictObject({
  level: z.exactOptional(TokenLevel),
  block: z.exactOptional(KnownElementKind),
  /** only the tokens of this group; an unknown group is `request.invalid` */
  group: z.exactOptional(line({ min: 1, max: 60 })),
  /** words that must all occur in path, label or meaning */
  q: z.exactOptional(line({ min: 1, max: 100 })),
});
const describeTokenParams = z.strictObject({
  path: TokenPath,
});
const listCanvasesQuery = z.strictObject({
  limit: integer({ min: 1, max: 100 }).default(20),
  /** the next_cursor of the previous page */
  cursor: z.exactOptional(line()),
});
const getCanvasParams = z.strictObject({
  canvas_id: CanvasId,
});
const deleteCanvasParams = z.strictObject({
  canvas_id: CanvasId,
});
const applyCommandParams = z.strictObject({
  canvas_id: CanvasId,
});
const getSnapshotParams = z.strictObject({
  canvas_id: CanvasId,
});
const getSnapshotQuery = z.strictObject({
  /** the newest revision when absent */
  rev: z.exactOptional(integer({ min: 0 })),
});
const replayCanvasParams = z.strictObject({
  canvas_id: CanvasId,
});
const replayCanvasQuery = z.strictObject({
  /** from the beginning when absent */
  after_event_id: z.exactOptional(line({ min: 1, max: 100 })),
  limit: integer({ min: 1, max: 500 }).default(100),
});
const getTokenCatalogParams = z.strictObject({
  canvas_id: CanvasId,
});
const getTokenCatalogQuery = z.strictObject({
  /** the canvas root when absent */
  element_id: z.exactOptional(ElementId),
  /** applies the overrides of this breakpoint */
  breakpoint: z.exactOptional(Breakpoint),
  /** only the tokens of this group; an unknown group is `request.invalid` */
  group: z.exactOptional(line({ min: 1, max: 60 })),
  /** the newest revision when absent */
  rev: z.exactOptional(integer({ min: 0 })),
});
const explainTokenParams = z.strictObject({
  canvas_id: CanvasId,
});
const explainTokenQuery = z.strictObject({
  path: TokenPath,
  /** the canvas root when absent */
  element_id: z.exactOptional(ElementId),
  breakpoint: z.exactOptional(Breakpoint),
  /** the newest revision when absent */
  rev: z.exactOptional(integer({ min: 0 })),
});
const listRedundantValuesParams = z.strictObject({
  canvas_id: CanvasId,
});
const applyScopeCommandParams = z.strictObject({
  layer: ScopeLayer,
});
const getScopeTokensParams = z.strictObject({
  layer: ScopeLayer,
});
const getScopeTokensQuery = z.strictObject({
  /** the newest revision when absent */
  rev: z.exactOptional(integer({ min: 0 })),
});
const planContractQuery = z.strictObject({
  /** the number of values that a page validates */
  limit: integer({ min: 1, max: 1000 }).default(500),
  cursor: z.exactOptional(line({ min: 1, max: 2000 })),
});
const importDesignTokensParams = z.strictObject({
  canvas_id: CanvasId,
});
const exportDesignTokensParams = z.strictObject({
  canvas_id: CanvasId,
});
const importScopeDesignTokensParams = z.strictObject({
  layer: ScopeLayer,
});
const exportScopeDesignTokensParams = z.strictObject({
  layer: ScopeLayer,
});

export type Operations = {
  /** Liveness probe. */
  readonly getLiveness: {
    readonly id: 'getLiveness';
    readonly method: 'GET';
    readonly path: '/livez';
    readonly summary: string;
    readonly description: string;
    readonly client: 'host.livez';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'text'; readonly mediaType: string; readonly maxBytes: number | null; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only', 'public'];
    readonly contract: Operation['contract'];
  };
  /** Readiness probe for load balancers: whether this process accepts requests. */
  readonly getReadiness: {
    readonly id: 'getReadiness';
    readonly method: 'GET';
    readonly path: '/readyz';
    readonly summary: string;
    readonly description: string;
    readonly client: 'host.readyz';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof Readiness; readonly name: 'Readiness'; readonly description: string };
      readonly 503: { readonly kind: 'json'; readonly type: typeof Readiness; readonly name: 'Readiness'; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only', 'public'];
    readonly contract: Operation['contract'];
  };
  /** Returns metrics in the Prometheus text format. */
  readonly getMetrics: {
    readonly id: 'getMetrics';
    readonly method: 'GET';
    readonly path: '/metrics';
    readonly summary: string;
    readonly description: string;
    readonly client: 'host.metrics';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'text'; readonly mediaType: string; readonly maxBytes: number | null; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only', 'public'];
    readonly contract: Operation['contract'];
  };
  /** Returns the OpenAPI 3.1 document of this API. */
  readonly getOpenApi: {
    readonly id: 'getOpenApi';
    readonly method: 'GET';
    readonly path: '/openapi.json';
    readonly summary: string;
    readonly description: string;
    readonly client: 'host.openapi';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'any'; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only', 'public', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Shows the documentation of this API, with a way to try it. */
  readonly showDocs: {
    readonly id: 'showDocs';
    readonly method: 'GET';
    readonly path: '/docs';
    readonly summary: string;
    readonly description: string;
    readonly client: 'host.docs';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'html'; readonly mediaType: string; readonly maxBytes: number | null; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only', 'public'];
    readonly contract: Operation['contract'];
  };
  /** Shows the Builder page, which edits one block of one canvas. Default: the block of the demo. */
  readonly showBuilder: {
    readonly id: 'showBuilder';
    readonly method: 'GET';
    readonly path: '/';
    readonly summary: string;
    readonly description: string;
    readonly client: 'host.builder';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof showBuilderQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'html'; readonly mediaType: string; readonly maxBytes: number | null; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only', 'public'];
    readonly contract: Operation['contract'];
  };
  /** Lists the contracts of this build. */
  readonly listContracts: {
    readonly id: 'listContracts';
    readonly method: 'GET';
    readonly path: '/contracts';
    readonly summary: string;
    readonly description: string;
    readonly client: 'contracts.list';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof ContractList; readonly name: 'ContractList'; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only', 'public', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Returns the Markdown, version and hash of a contract. */
  readonly getContract: {
    readonly id: 'getContract';
    readonly method: 'GET';
    readonly path: '/contracts/{name}';
    readonly summary: string;
    readonly description: string;
    readonly client: 'contracts.get';
    readonly params: typeof getContractParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof ContractDocument; readonly name: 'ContractDocument'; readonly description: string };
    };
    readonly errors: readonly ['contract.not_found'];
    readonly hints: readonly ['read-only', 'public', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Creates a feed. Its first refresh is due immediately. */
  readonly createFeed: {
    readonly id: 'createFeed';
    readonly method: 'POST';
    readonly path: '/feeds';
    readonly summary: string;
    readonly description: string;
    readonly client: 'feeds.create';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof createFeedHeaders;
    readonly body: typeof NewFeed;
    readonly bodyName: 'NewFeed';
    readonly bodyFormat: 'json';
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 201: { readonly kind: 'json'; readonly type: typeof Feed; readonly name: 'Feed'; readonly description: string };
    };
    readonly errors: readonly ['feed.source_invalid', 'feed.limit_reached'];
    readonly hints: readonly ['idempotent by key', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Lists feeds, newest first. */
  readonly listFeeds: {
    readonly id: 'listFeeds';
    readonly method: 'GET';
    readonly path: '/feeds';
    readonly summary: string;
    readonly description: string;
    readonly client: 'feeds.list';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof listFeedsQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof FeedList; readonly name: 'FeedList'; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only'];
    readonly contract: Operation['contract'];
  };
  /** Lists the supported kinds and a summary of each feed, for a picker. */
  readonly summarizeFeeds: {
    readonly id: 'summarizeFeeds';
    readonly method: 'GET';
    readonly path: '/feeds/summary';
    readonly summary: string;
    readonly description: string;
    readonly client: 'feeds.summary';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof FeedsSummary; readonly name: 'FeedsSummary'; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Returns a feed. */
  readonly getFeed: {
    readonly id: 'getFeed';
    readonly method: 'GET';
    readonly path: '/feeds/{feed_id}';
    readonly summary: string;
    readonly description: string;
    readonly client: 'feeds.get';
    readonly params: typeof getFeedParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof Feed; readonly name: 'Feed'; readonly description: string };
    };
    readonly errors: readonly ['feed.not_found'];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Changes a feed's name, source or refresh rule. A changed source is refreshed in full immediately. */
  readonly updateFeed: {
    readonly id: 'updateFeed';
    readonly method: 'PATCH';
    readonly path: '/feeds/{feed_id}';
    readonly summary: string;
    readonly description: string;
    readonly client: 'feeds.update';
    readonly params: typeof updateFeedParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof updateFeedHeaders;
    readonly body: typeof FeedPatch;
    readonly bodyName: 'FeedPatch';
    readonly bodyFormat: 'json';
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof Feed; readonly name: 'Feed'; readonly description: string };
    };
    readonly errors: readonly ['feed.not_found', 'feed.source_invalid'];
    readonly hints: readonly ['if-match', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Deletes a feed and its items. Deleting it again answers `feed.not_found`. */
  readonly deleteFeed: {
    readonly id: 'deleteFeed';
    readonly method: 'DELETE';
    readonly path: '/feeds/{feed_id}';
    readonly summary: string;
    readonly description: string;
    readonly client: 'feeds.delete';
    readonly params: typeof deleteFeedParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 204: { readonly kind: 'nothing'; readonly description: string };
    };
    readonly errors: readonly ['feed.not_found'];
    readonly hints: readonly ['idempotent', 'destructive'];
    readonly contract: Operation['contract'];
  };
  /** Lists a feed's items, except for hidden ones. */
  readonly listItems: {
    readonly id: 'listItems';
    readonly method: 'GET';
    readonly path: '/feeds/{feed_id}/items';
    readonly summary: string;
    readonly description: string;
    readonly client: 'feeds.items';
    readonly params: typeof listItemsParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof listItemsQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof ItemPage; readonly name: 'ItemPage'; readonly description: string };
    };
    readonly errors: readonly ['feed.not_found'];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Refreshes a feed and answers when the refresh has ended. */
  readonly refreshFeed: {
    readonly id: 'refreshFeed';
    readonly method: 'POST';
    readonly path: '/feeds/{feed_id}:refresh';
    readonly summary: string;
    readonly description: string;
    readonly client: 'feeds.refresh';
    readonly params: typeof refreshFeedParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof refreshFeedQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof RefreshResult; readonly name: 'RefreshResult'; readonly description: string };
    };
    readonly errors: readonly ['feed.not_found', 'feed.refreshing', 'feed.source_unavailable', 'feed.source_invalid'];
    readonly hints: readonly ['idempotent'];
    readonly contract: Operation['contract'];
  };
  /** Confirms a subscription to its vendor. */
  readonly verifyHook: {
    readonly id: 'verifyHook';
    readonly method: 'GET';
    readonly path: '/hooks/{hook}/{subscription_id}';
    readonly summary: string;
    readonly description: string;
    readonly client: null;
    readonly params: typeof verifyHookParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof verifyHookQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'text'; readonly mediaType: string; readonly maxBytes: number | null; readonly description: string };
    };
    readonly errors: readonly ['hook.not_found'];
    readonly hints: readonly ['public'];
    readonly contract: Operation['contract'];
  };
  /** Receives a delivery of a vendor. */
  readonly receiveDelivery: {
    readonly id: 'receiveDelivery';
    readonly method: 'POST';
    readonly path: '/hooks/{hook}/{subscription_id}';
    readonly summary: string;
    readonly description: string;
    readonly client: null;
    readonly params: typeof receiveDeliveryParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: 'raw';
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 202: { readonly kind: 'nothing'; readonly description: string };
    };
    readonly errors: readonly ['hook.not_found'];
    readonly hints: readonly ['public'];
    readonly contract: Operation['contract'];
  };
  /** Follows several topics over one connection. */
  readonly streamEvents: {
    readonly id: 'streamEvents';
    readonly method: 'GET';
    readonly path: '/sse';
    readonly summary: string;
    readonly description: string;
    readonly client: 'events.stream';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof streamEventsQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof streamEventsHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'event_stream'; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only'];
    readonly contract: Operation['contract'];
  };
  /** Follows one feed. */
  readonly streamFeed: {
    readonly id: 'streamFeed';
    readonly method: 'GET';
    readonly path: '/sse/feeds/{feed_id}';
    readonly summary: string;
    readonly description: string;
    readonly client: 'events.feed';
    readonly params: typeof streamFeedParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof streamFeedHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'event_stream'; readonly description: string };
    };
    readonly errors: readonly ['feed.not_found'];
    readonly hints: readonly ['read-only'];
    readonly contract: Operation['contract'];
  };
  /** Follows one canvas. */
  readonly streamCanvas: {
    readonly id: 'streamCanvas';
    readonly method: 'GET';
    readonly path: '/sse/canvas/{canvas_id}';
    readonly summary: string;
    readonly description: string;
    readonly client: 'events.canvas';
    readonly params: typeof streamCanvasParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof streamCanvasHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'event_stream'; readonly description: string };
    };
    readonly errors: readonly ['canvas.not_found'];
    readonly hints: readonly ['read-only'];
    readonly contract: Operation['contract'];
  };
  /** Lists the events of the project, oldest first. */
  readonly listEvents: {
    readonly id: 'listEvents';
    readonly method: 'GET';
    readonly path: '/events';
    readonly summary: string;
    readonly description: string;
    readonly client: 'events.list';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof listEventsQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof EventPage; readonly name: 'EventPage'; readonly description: string };
    };
    readonly errors: readonly ['cursor.expired'];
    readonly hints: readonly ['read-only'];
    readonly contract: Operation['contract'];
  };
  /** Lists the definitions of all tokens, in the order of the contract. */
  readonly listTokenDefinitions: {
    readonly id: 'listTokenDefinitions';
    readonly method: 'GET';
    readonly path: '/tokens/catalog';
    readonly summary: string;
    readonly description: string;
    readonly client: 'tokens.list';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof listTokenDefinitionsQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof TokenDefinitionList; readonly name: 'TokenDefinitionList'; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Describes one token: its type, bounds, default and section of the contract. */
  readonly describeToken: {
    readonly id: 'describeToken';
    readonly method: 'GET';
    readonly path: '/tokens/catalog/{path}';
    readonly summary: string;
    readonly description: string;
    readonly client: 'tokens.describe';
    readonly params: typeof describeTokenParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof TokenDefinitionView; readonly name: 'TokenDefinitionView'; readonly description: string };
    };
    readonly errors: readonly ['token.not_found'];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Creates an empty canvas at revision 0. */
  readonly createCanvas: {
    readonly id: 'createCanvas';
    readonly method: 'POST';
    readonly path: '/canvas';
    readonly summary: string;
    readonly description: string;
    readonly client: 'canvas.create';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: typeof NewCanvas;
    readonly bodyName: 'NewCanvas';
    readonly bodyFormat: 'json';
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 201: { readonly kind: 'json'; readonly type: typeof Canvas; readonly name: 'Canvas'; readonly description: string };
    };
    readonly errors: readonly ['canvas.exists'];
    readonly hints: readonly ['idempotent by key', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Lists the project's canvases, newest first. */
  readonly listCanvases: {
    readonly id: 'listCanvases';
    readonly method: 'GET';
    readonly path: '/canvas';
    readonly summary: string;
    readonly description: string;
    readonly client: 'canvas.list';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof listCanvasesQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof CanvasList; readonly name: 'CanvasList'; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only'];
    readonly contract: Operation['contract'];
  };
  /** Returns a canvas with its newest revision. */
  readonly getCanvas: {
    readonly id: 'getCanvas';
    readonly method: 'GET';
    readonly path: '/canvas/{canvas_id}';
    readonly summary: string;
    readonly description: string;
    readonly client: 'canvas.get';
    readonly params: typeof getCanvasParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof Canvas; readonly name: 'Canvas'; readonly description: string };
    };
    readonly errors: readonly ['canvas.not_found'];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Deletes a canvas with its elements, values and history. */
  readonly deleteCanvas: {
    readonly id: 'deleteCanvas';
    readonly method: 'DELETE';
    readonly path: '/canvas/{canvas_id}';
    readonly summary: string;
    readonly description: string;
    readonly client: 'canvas.delete';
    readonly params: typeof deleteCanvasParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 204: { readonly kind: 'nothing'; readonly description: string };
    };
    readonly errors: readonly ['canvas.not_found'];
    readonly hints: readonly ['destructive', 'idempotent'];
    readonly contract: Operation['contract'];
  };
  /** Applies one command to a canvas, completely or not at all. */
  readonly applyCommand: {
    readonly id: 'applyCommand';
    readonly method: 'POST';
    readonly path: '/canvas/{canvas_id}/commands';
    readonly summary: string;
    readonly description: string;
    readonly client: 'canvas.apply';
    readonly params: typeof applyCommandParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: typeof Command;
    readonly bodyName: 'Command';
    readonly bodyFormat: 'json';
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof RevisionResult; readonly name: 'RevisionResult'; readonly description: string };
    };
    readonly errors: readonly ['canvas.not_found', 'canvas.conflict', 'canvas.rev_unknown', 'token.invalid', 'token.unknown', 'token.level', 'element.not_found', 'element.exists', 'element.kind', 'element.cycle', 'layer.unknown', 'layer.conflict', 'revert.invalid'];
    readonly hints: readonly ['idempotent by key'];
    readonly contract: Operation['contract'];
  };
  /** Returns the elements and values of a canvas at a revision. */
  readonly getSnapshot: {
    readonly id: 'getSnapshot';
    readonly method: 'GET';
    readonly path: '/canvas/{canvas_id}/snapshot';
    readonly summary: string;
    readonly description: string;
    readonly client: 'canvas.snapshot';
    readonly params: typeof getSnapshotParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof getSnapshotQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof Snapshot; readonly name: 'Snapshot'; readonly description: string };
    };
    readonly errors: readonly ['canvas.not_found', 'canvas.rev_unknown'];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Returns the commands that were applied to a canvas, oldest first. A page may end before its limit when its commands are large; it is the last one when it ends at `head_rev`. */
  readonly replayCanvas: {
    readonly id: 'replayCanvas';
    readonly method: 'GET';
    readonly path: '/canvas/{canvas_id}/replay';
    readonly summary: string;
    readonly description: string;
    readonly client: 'canvas.replay';
    readonly params: typeof replayCanvasParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof replayCanvasQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof Replay; readonly name: 'Replay'; readonly description: string };
    };
    readonly errors: readonly ['canvas.not_found', 'cursor.expired'];
    readonly hints: readonly ['read-only'];
    readonly contract: Operation['contract'];
  };
  /** Returns every token of an element or of the canvas root with its value and the value's source. */
  readonly getTokenCatalog: {
    readonly id: 'getTokenCatalog';
    readonly method: 'GET';
    readonly path: '/canvas/{canvas_id}/token_catalog';
    readonly summary: string;
    readonly description: string;
    readonly client: 'canvas.token_catalog';
    readonly params: typeof getTokenCatalogParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof getTokenCatalogQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof TokenCatalog; readonly name: 'TokenCatalog'; readonly description: string };
    };
    readonly errors: readonly ['canvas.not_found', 'canvas.rev_unknown', 'element.not_found'];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Explains a token's value: every layer's value, the one that won, and why each other lost. */
  readonly explainToken: {
    readonly id: 'explainToken';
    readonly method: 'GET';
    readonly path: '/canvas/{canvas_id}/explain';
    readonly summary: string;
    readonly description: string;
    readonly client: 'canvas.explain';
    readonly params: typeof explainTokenParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof explainTokenQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof Explanation; readonly name: 'Explanation'; readonly description: string };
    };
    readonly errors: readonly ['canvas.not_found', 'canvas.rev_unknown', 'element.not_found', 'token.unknown', 'token.level'];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Lists the values of a canvas that could be unset without effect. */
  readonly listRedundantValues: {
    readonly id: 'listRedundantValues';
    readonly method: 'GET';
    readonly path: '/canvas/{canvas_id}/redundant';
    readonly summary: string;
    readonly description: string;
    readonly client: 'canvas.redundant';
    readonly params: typeof listRedundantValuesParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof RedundantValues; readonly name: 'RedundantValues'; readonly description: string };
    };
    readonly errors: readonly ['canvas.not_found'];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Applies one command to the values of a layer: a tenant, a project or a surface. */
  readonly applyScopeCommand: {
    readonly id: 'applyScopeCommand';
    readonly method: 'POST';
    readonly path: '/tokens/scopes/{layer}';
    readonly summary: string;
    readonly description: string;
    readonly client: 'scopes.apply';
    readonly params: typeof applyScopeCommandParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: typeof ScopeCommand;
    readonly bodyName: 'ScopeCommand';
    readonly bodyFormat: 'json';
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof RevisionResult; readonly name: 'RevisionResult'; readonly description: string };
    };
    readonly errors: readonly ['layer.unknown', 'canvas.conflict', 'canvas.rev_unknown', 'token.invalid', 'token.unknown', 'token.level', 'element.not_found', 'revert.invalid'];
    readonly hints: readonly ['idempotent by key'];
    readonly contract: Operation['contract'];
  };
  /** Returns the values of a layer. */
  readonly getScopeTokens: {
    readonly id: 'getScopeTokens';
    readonly method: 'GET';
    readonly path: '/tokens/scopes/{layer}';
    readonly summary: string;
    readonly description: string;
    readonly client: 'scopes.tokens';
    readonly params: typeof getScopeTokensParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof getScopeTokensQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof ScopeTokens; readonly name: 'ScopeTokens'; readonly description: string };
    };
    readonly errors: readonly ['layer.unknown', 'canvas.rev_unknown'];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Lists the stored values of the project that are invalid under the contract of this build, each with a proposed change. */
  readonly planContract: {
    readonly id: 'planContract';
    readonly method: 'GET';
    readonly path: '/tokens/plan';
    readonly summary: string;
    readonly description: string;
    readonly client: 'tokens.plan';
    readonly params: typeof nothing;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof planContractQuery;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof ContractPlan; readonly name: 'ContractPlan'; readonly description: string };
    };
    readonly errors: readonly [];
    readonly hints: readonly ['read-only'];
    readonly contract: Operation['contract'];
  };
  /** Imports a document in the Design Tokens Format as one `set_tokens` command on the canvas root. The idempotency key covers the whole body, not only the values that it sets. */
  readonly importDesignTokens: {
    readonly id: 'importDesignTokens';
    readonly method: 'POST';
    readonly path: '/canvas/{canvas_id}/design_tokens';
    readonly summary: string;
    readonly description: string;
    readonly client: 'canvas.import_design_tokens';
    readonly params: typeof importDesignTokensParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: typeof DesignTokensImport;
    readonly bodyName: 'DesignTokensImport';
    readonly bodyFormat: 'json';
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof DesignTokensImported; readonly name: 'DesignTokensImported'; readonly description: string };
    };
    readonly errors: readonly ['canvas.not_found', 'canvas.conflict', 'design_tokens.invalid', 'token.invalid', 'token.unknown', 'token.level'];
    readonly hints: readonly ['idempotent by key'];
    readonly contract: Operation['contract'];
  };
  /** Exports the values of the canvas root in the Design Tokens Format, based on the document that was imported last. Importing the result sets exactly these values again. */
  readonly exportDesignTokens: {
    readonly id: 'exportDesignTokens';
    readonly method: 'GET';
    readonly path: '/canvas/{canvas_id}/design_tokens';
    readonly summary: string;
    readonly description: string;
    readonly client: 'canvas.export_design_tokens';
    readonly params: typeof exportDesignTokensParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof DesignTokensExport; readonly name: 'DesignTokensExport'; readonly description: string };
    };
    readonly errors: readonly ['canvas.not_found'];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
  /** Imports a document in the Design Tokens Format into a layer. */
  readonly importScopeDesignTokens: {
    readonly id: 'importScopeDesignTokens';
    readonly method: 'POST';
    readonly path: '/tokens/scopes/{layer}/design_tokens';
    readonly summary: string;
    readonly description: string;
    readonly client: 'scopes.import_design_tokens';
    readonly params: typeof importScopeDesignTokensParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: typeof DesignTokensImport;
    readonly bodyName: 'DesignTokensImport';
    readonly bodyFormat: 'json';
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof DesignTokensImported; readonly name: 'DesignTokensImported'; readonly description: string };
    };
    readonly errors: readonly ['layer.unknown', 'canvas.conflict', 'design_tokens.invalid', 'token.invalid', 'token.unknown', 'token.level'];
    readonly hints: readonly ['idempotent by key'];
    readonly contract: Operation['contract'];
  };
  /** Exports the values of a layer in the Design Tokens Format, as `exportDesignTokens` does for a canvas. */
  readonly exportScopeDesignTokens: {
    readonly id: 'exportScopeDesignTokens';
    readonly method: 'GET';
    readonly path: '/tokens/scopes/{layer}/design_tokens';
    readonly summary: string;
    readonly description: string;
    readonly client: 'scopes.export_design_tokens';
    readonly params: typeof exportScopeDesignTokensParams;
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof nothing;
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof anyHeaders;
    readonly body: null;
    readonly bodyName: null;
    readonly bodyFormat: null;
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
      readonly 200: { readonly kind: 'json'; readonly type: typeof DesignTokensExport; readonly name: 'DesignTokensExport'; readonly description: string };
    };
    readonly errors: readonly ['layer.unknown'];
    readonly hints: readonly ['read-only', 'etag'];
    readonly contract: Operation['contract'];
  };
};

export type OperationId = keyof Operations;

/** Every operation of the contracts; hosts bind, clients call and documents list these. */
export const operations: Operations = {
  getLiveness: {
    id: 'getLiveness',
    method: 'GET',
    path: '/livez',
    summary: 'Liveness probe.',
    description: 'Liveness probe.',
    client: 'host.livez',
    params: nothing,
    paramEncoding: {},
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'text', mediaType: 'text/plain; charset=utf-8', maxBytes: null, description: '' },
    },
    errors: [],
    hints: ['read-only', 'public'],
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §6.2', line: 155 },
  },
  getReadiness: {
    id: 'getReadiness',
    method: 'GET',
    path: '/readyz',
    summary: 'Readiness probe for load balancers: whether this process accepts requests.',
    description: 'Readiness probe for load balancers: whether this process accepts requests.',
    client: 'host.readyz',
    params: nothing,
    paramEncoding: {},
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: Readiness, name: 'Readiness', description: '' },
      503: { kind: 'json', type: Readiness, name: 'Readiness', description: '' },
    },
    errors: [],
    hints: ['read-only', 'public'],
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §6.3', line: 164 },
  },
  getMetrics: {
    id: 'getMetrics',
    method: 'GET',
    path: '/metrics',
    summary: 'Returns metrics in the Prometheus text format.',
    description: 'Returns metrics in the Prometheus text format.',
    client: 'host.metrics',
    params: nothing,
    paramEncoding: {},
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'text', mediaType: 'text/plain; charset=utf-8', maxBytes: null, description: '' },
    },
    errors: [],
    hints: ['read-only', 'public'],
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §6.4', line: 174 },
  },
  getOpenApi: {
    id: 'getOpenApi',
    method: 'GET',
    path: '/openapi.json',
    summary: 'Returns the OpenAPI 3.1 document of this API.',
    description: 'Returns the OpenAPI 3.1 document of this API.',
    client: 'host.openapi',
    params: nothing,
    paramEncoding: {},
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'any', description: '' },
    },
    errors: [],
    hints: ['read-only', 'public', 'etag'],
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §6.5', line: 183 },
  },
  showDocs: {
    id: 'showDocs',
    method: 'GET',
    path: '/docs',
    summary: 'Shows the documentation of this API, with a way to try it.',
    description: 'Shows the documentation of this API, with a way to try it.',
    client: 'host.docs',
    params: nothing,
    paramEncoding: {},
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'html', mediaType: 'text/html; charset=utf-8', maxBytes: null, description: '' },
    },
    errors: [],
    hints: ['read-only', 'public'],
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §6.6', line: 192 },
  },
  showBuilder: {
    id: 'showBuilder',
    method: 'GET',
    path: '/',
    summary: 'Shows the Builder page, which edits one block of one canvas. Default: the block of the demo.',
    description: 'Shows the Builder page, which edits one block of one canvas. Default: the block of the demo.',
    client: 'host.builder',
    params: nothing,
    paramEncoding: {},
    query: showBuilderQuery,
    queryEncoding: { canvas: 'string', element: 'string' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'html', mediaType: 'text/html; charset=utf-8', maxBytes: null, description: '' },
    },
    errors: [],
    hints: ['read-only', 'public'],
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §6.7', line: 201 },
  },
  listContracts: {
    id: 'listContracts',
    method: 'GET',
    path: '/contracts',
    summary: 'Lists the contracts of this build.',
    description: 'Lists the contracts of this build.',
    client: 'contracts.list',
    params: nothing,
    paramEncoding: {},
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: ContractList, name: 'ContractList', description: '' },
    },
    errors: [],
    hints: ['read-only', 'public', 'etag'],
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §7.5', line: 242 },
  },
  getContract: {
    id: 'getContract',
    method: 'GET',
    path: '/contracts/{name}',
    summary: 'Returns the Markdown, version and hash of a contract.',
    description: 'Returns the Markdown, version and hash of a contract.',
    client: 'contracts.get',
    params: getContractParams,
    paramEncoding: { name: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: ContractDocument, name: 'ContractDocument', description: '' },
    },
    errors: ['contract.not_found'],
    hints: ['read-only', 'public', 'etag'],
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §7.6', line: 251 },
  },
  createFeed: {
    id: 'createFeed',
    method: 'POST',
    path: '/feeds',
    summary: 'Creates a feed. Its first refresh is due immediately.',
    description: 'Creates a feed. Its first refresh is due immediately.',
    client: 'feeds.create',
    params: nothing,
    paramEncoding: {},
    query: nothing,
    queryEncoding: {},
    headers: createFeedHeaders,
    body: NewFeed,
    bodyName: 'NewFeed',
    bodyFormat: 'json',
    bodyLimit: 1048576,
    bodyEncoding: {},
    results: {
      201: { kind: 'json', type: Feed, name: 'Feed', description: '' },
    },
    errors: ['feed.source_invalid', 'feed.limit_reached'],
    hints: ['idempotent by key', 'etag'],
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §8.1', line: 351 },
  },
  listFeeds: {
    id: 'listFeeds',
    method: 'GET',
    path: '/feeds',
    summary: 'Lists feeds, newest first.',
    description: 'Lists feeds, newest first.',
    client: 'feeds.list',
    params: nothing,
    paramEncoding: {},
    query: listFeedsQuery,
    queryEncoding: { source_kind: 'string', limit: 'integer', cursor: 'string' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: FeedList, name: 'FeedList', description: '' },
    },
    errors: [],
    hints: ['read-only'],
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §8.2', line: 363 },
  },
  summarizeFeeds: {
    id: 'summarizeFeeds',
    method: 'GET',
    path: '/feeds/summary',
    summary: 'Lists the supported kinds and a summary of each feed, for a picker.',
    description: 'Lists the supported kinds and a summary of each feed, for a picker.',
    client: 'feeds.summary',
    params: nothing,
    paramEncoding: {},
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: FeedsSummary, name: 'FeedsSummary', description: '' },
    },
    errors: [],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §8.3', line: 375 },
  },
  getFeed: {
    id: 'getFeed',
    method: 'GET',
    path: '/feeds/{feed_id}',
    summary: 'Returns a feed.',
    description: 'Returns a feed.\n\nThe ETag is `"VERSION-STATE"`. If-Match compares VERSION alone, so a refresh between a read and a change does not make the change fail.',
    client: 'feeds.get',
    params: getFeedParams,
    paramEncoding: { feed_id: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: Feed, name: 'Feed', description: '' },
    },
    errors: ['feed.not_found'],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §8.4', line: 384 },
  },
  updateFeed: {
    id: 'updateFeed',
    method: 'PATCH',
    path: '/feeds/{feed_id}',
    summary: 'Changes a feed\'s name, source or refresh rule. A changed source is refreshed in full immediately.',
    description: 'Changes a feed\'s name, source or refresh rule. A changed source is refreshed in full immediately.',
    client: 'feeds.update',
    params: updateFeedParams,
    paramEncoding: { feed_id: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: updateFeedHeaders,
    body: FeedPatch,
    bodyName: 'FeedPatch',
    bodyFormat: 'json',
    bodyLimit: 1048576,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: Feed, name: 'Feed', description: '' },
    },
    errors: ['feed.not_found', 'feed.source_invalid'],
    hints: ['if-match', 'etag'],
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §8.5', line: 398 },
  },
  deleteFeed: {
    id: 'deleteFeed',
    method: 'DELETE',
    path: '/feeds/{feed_id}',
    summary: 'Deletes a feed and its items. Deleting it again answers `feed.not_found`.',
    description: 'Deletes a feed and its items. Deleting it again answers `feed.not_found`.',
    client: 'feeds.delete',
    params: deleteFeedParams,
    paramEncoding: { feed_id: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      204: { kind: 'nothing', description: '' },
    },
    errors: ['feed.not_found'],
    hints: ['idempotent', 'destructive'],
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §8.6', line: 411 },
  },
  listItems: {
    id: 'listItems',
    method: 'GET',
    path: '/feeds/{feed_id}/items',
    summary: 'Lists a feed\'s items, except for hidden ones.',
    description: 'Lists a feed\'s items, except for hidden ones.',
    client: 'feeds.items',
    params: listItemsParams,
    paramEncoding: { feed_id: 'string' },
    query: listItemsQuery,
    queryEncoding: { sort: 'string', limit: 'integer', cursor: 'string', q: 'string', country: 'string', language: 'string' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: ItemPage, name: 'ItemPage', description: '' },
    },
    errors: ['feed.not_found'],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §8.7', line: 422 },
  },
  refreshFeed: {
    id: 'refreshFeed',
    method: 'POST',
    path: '/feeds/{feed_id}:refresh',
    summary: 'Refreshes a feed and answers when the refresh has ended.',
    description: 'Refreshes a feed and answers when the refresh has ended.',
    client: 'feeds.refresh',
    params: refreshFeedParams,
    paramEncoding: { feed_id: 'string' },
    query: refreshFeedQuery,
    queryEncoding: { depth: 'string' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: RefreshResult, name: 'RefreshResult', description: '' },
    },
    errors: ['feed.not_found', 'feed.refreshing', 'feed.source_unavailable', 'feed.source_invalid'],
    hints: ['idempotent'],
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §8.8', line: 439 },
  },
  verifyHook: {
    id: 'verifyHook',
    method: 'GET',
    path: '/hooks/{hook}/{subscription_id}',
    summary: 'Confirms a subscription to its vendor.',
    description: 'Confirms a subscription to its vendor.',
    client: null,
    params: verifyHookParams,
    paramEncoding: { hook: 'string', subscription_id: 'string' },
    query: verifyHookQuery,
    queryEncoding: { 'hub.mode': 'string', 'hub.topic': 'string', 'hub.challenge': 'string', 'hub.lease_seconds': 'string', 'hub.verify_token': 'string', 'hub.reason': 'string' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'text', mediaType: 'text/plain; charset=utf-8', maxBytes: null, description: 'the challenge' },
    },
    errors: ['hook.not_found'],
    hints: ['public'],
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §9.3', line: 461 },
  },
  receiveDelivery: {
    id: 'receiveDelivery',
    method: 'POST',
    path: '/hooks/{hook}/{subscription_id}',
    summary: 'Receives a delivery of a vendor.',
    description: 'Receives a delivery of a vendor.\n\nThe feed is refreshed soon after the answer, or the delivered items are stored before it. A delivery whose signature is wrong is ignored, and answered in the same way.',
    client: null,
    params: receiveDeliveryParams,
    paramEncoding: { hook: 'string', subscription_id: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: 'raw',
    bodyLimit: 1048576,
    bodyEncoding: {},
    results: {
      202: { kind: 'nothing', description: '' },
    },
    errors: ['hook.not_found'],
    hints: ['public'],
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §9.4', line: 478 },
  },
  streamEvents: {
    id: 'streamEvents',
    method: 'GET',
    path: '/sse',
    summary: 'Follows several topics over one connection.',
    description: 'Follows several topics over one connection.',
    client: 'events.stream',
    params: nothing,
    paramEncoding: {},
    query: streamEventsQuery,
    queryEncoding: { topics: 'list' },
    headers: streamEventsHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'event_stream', description: '' },
    },
    errors: [],
    hints: ['read-only'],
    contract: { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §2.1', line: 29 },
  },
  streamFeed: {
    id: 'streamFeed',
    method: 'GET',
    path: '/sse/feeds/{feed_id}',
    summary: 'Follows one feed.',
    description: 'Follows one feed.',
    client: 'events.feed',
    params: streamFeedParams,
    paramEncoding: { feed_id: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: streamFeedHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'event_stream', description: '' },
    },
    errors: ['feed.not_found'],
    hints: ['read-only'],
    contract: { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §2.2', line: 40 },
  },
  streamCanvas: {
    id: 'streamCanvas',
    method: 'GET',
    path: '/sse/canvas/{canvas_id}',
    summary: 'Follows one canvas.',
    description: 'Follows one canvas.',
    client: 'events.canvas',
    params: streamCanvasParams,
    paramEncoding: { canvas_id: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: streamCanvasHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'event_stream', description: '' },
    },
    errors: ['canvas.not_found'],
    hints: ['read-only'],
    contract: { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §2.3', line: 52 },
  },
  listEvents: {
    id: 'listEvents',
    method: 'GET',
    path: '/events',
    summary: 'Lists the events of the project, oldest first.',
    description: 'Lists the events of the project, oldest first.',
    client: 'events.list',
    params: nothing,
    paramEncoding: {},
    query: listEventsQuery,
    queryEncoding: { after: 'string', limit: 'integer' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: EventPage, name: 'EventPage', description: '' },
    },
    errors: ['cursor.expired'],
    hints: ['read-only'],
    contract: { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §3.3', line: 85 },
  },
  listTokenDefinitions: {
    id: 'listTokenDefinitions',
    method: 'GET',
    path: '/tokens/catalog',
    summary: 'Lists the definitions of all tokens, in the order of the contract.',
    description: 'Lists the definitions of all tokens, in the order of the contract.\n\nThe ETag is the hash of `GET /contracts/TOKENS`: it changes only with this contract.',
    client: 'tokens.list',
    params: nothing,
    paramEncoding: {},
    query: listTokenDefinitionsQuery,
    queryEncoding: { level: 'string', block: 'string', group: 'string', q: 'string' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: TokenDefinitionList, name: 'TokenDefinitionList', description: '' },
    },
    errors: [],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.1', line: 908 },
  },
  describeToken: {
    id: 'describeToken',
    method: 'GET',
    path: '/tokens/catalog/{path}',
    summary: 'Describes one token: its type, bounds, default and section of the contract.',
    description: 'Describes one token: its type, bounds, default and section of the contract.',
    client: 'tokens.describe',
    params: describeTokenParams,
    paramEncoding: { path: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: TokenDefinitionView, name: 'TokenDefinitionView', description: '' },
    },
    errors: ['token.not_found'],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.2', line: 924 },
  },
  createCanvas: {
    id: 'createCanvas',
    method: 'POST',
    path: '/canvas',
    summary: 'Creates an empty canvas at revision 0.',
    description: 'Creates an empty canvas at revision 0.',
    client: 'canvas.create',
    params: nothing,
    paramEncoding: {},
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: NewCanvas,
    bodyName: 'NewCanvas',
    bodyFormat: 'json',
    bodyLimit: 1048576,
    bodyEncoding: {},
    results: {
      201: { kind: 'json', type: Canvas, name: 'Canvas', description: '' },
    },
    errors: ['canvas.exists'],
    hints: ['idempotent by key', 'etag'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.3', line: 936 },
  },
  listCanvases: {
    id: 'listCanvases',
    method: 'GET',
    path: '/canvas',
    summary: 'Lists the project\'s canvases, newest first.',
    description: 'Lists the project\'s canvases, newest first.',
    client: 'canvas.list',
    params: nothing,
    paramEncoding: {},
    query: listCanvasesQuery,
    queryEncoding: { limit: 'integer', cursor: 'string' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: CanvasList, name: 'CanvasList', description: '' },
    },
    errors: [],
    hints: ['read-only'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.4', line: 948 },
  },
  getCanvas: {
    id: 'getCanvas',
    method: 'GET',
    path: '/canvas/{canvas_id}',
    summary: 'Returns a canvas with its newest revision.',
    description: 'Returns a canvas with its newest revision.',
    client: 'canvas.get',
    params: getCanvasParams,
    paramEncoding: { canvas_id: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: Canvas, name: 'Canvas', description: '' },
    },
    errors: ['canvas.not_found'],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.5', line: 960 },
  },
  deleteCanvas: {
    id: 'deleteCanvas',
    method: 'DELETE',
    path: '/canvas/{canvas_id}',
    summary: 'Deletes a canvas with its elements, values and history.',
    description: 'Deletes a canvas with its elements, values and history.',
    client: 'canvas.delete',
    params: deleteCanvasParams,
    paramEncoding: { canvas_id: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      204: { kind: 'nothing', description: '' },
    },
    errors: ['canvas.not_found'],
    hints: ['destructive', 'idempotent'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.6', line: 972 },
  },
  applyCommand: {
    id: 'applyCommand',
    method: 'POST',
    path: '/canvas/{canvas_id}/commands',
    summary: 'Applies one command to a canvas, completely or not at all.',
    description: 'Applies one command to a canvas, completely or not at all.\n\nWhen the canvas has a newer revision than `base_rev`, the response is `canvas.conflict` with the commands since then (type CanvasConflict).',
    client: 'canvas.apply',
    params: applyCommandParams,
    paramEncoding: { canvas_id: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: Command,
    bodyName: 'Command',
    bodyFormat: 'json',
    bodyLimit: 1048576,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: RevisionResult, name: 'RevisionResult', description: '' },
    },
    errors: ['canvas.not_found', 'canvas.conflict', 'canvas.rev_unknown', 'token.invalid', 'token.unknown', 'token.level', 'element.not_found', 'element.exists', 'element.kind', 'element.cycle', 'layer.unknown', 'layer.conflict', 'revert.invalid'],
    hints: ['idempotent by key'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.7', line: 984 },
  },
  getSnapshot: {
    id: 'getSnapshot',
    method: 'GET',
    path: '/canvas/{canvas_id}/snapshot',
    summary: 'Returns the elements and values of a canvas at a revision.',
    description: 'Returns the elements and values of a canvas at a revision.',
    client: 'canvas.snapshot',
    params: getSnapshotParams,
    paramEncoding: { canvas_id: 'string' },
    query: getSnapshotQuery,
    queryEncoding: { rev: 'integer' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: Snapshot, name: 'Snapshot', description: '' },
    },
    errors: ['canvas.not_found', 'canvas.rev_unknown'],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.8', line: 1000 },
  },
  replayCanvas: {
    id: 'replayCanvas',
    method: 'GET',
    path: '/canvas/{canvas_id}/replay',
    summary: 'Returns the commands that were applied to a canvas, oldest first. A page may end before its limit when its commands are large; it is the last one when it ends at `head_rev`.',
    description: 'Returns the commands that were applied to a canvas, oldest first. A page may end before its limit when its commands are large; it is the last one when it ends at `head_rev`.\n\nAn unknown `after_event_id` is answered with `cursor.expired`: read the snapshot again.',
    client: 'canvas.replay',
    params: replayCanvasParams,
    paramEncoding: { canvas_id: 'string' },
    query: replayCanvasQuery,
    queryEncoding: { after_event_id: 'string', limit: 'integer' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: Replay, name: 'Replay', description: '' },
    },
    errors: ['canvas.not_found', 'cursor.expired'],
    hints: ['read-only'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.9', line: 1013 },
  },
  getTokenCatalog: {
    id: 'getTokenCatalog',
    method: 'GET',
    path: '/canvas/{canvas_id}/token_catalog',
    summary: 'Returns every token of an element or of the canvas root with its value and the value\'s source.',
    description: 'Returns every token of an element or of the canvas root with its value and the value\'s source.',
    client: 'canvas.token_catalog',
    params: getTokenCatalogParams,
    paramEncoding: { canvas_id: 'string' },
    query: getTokenCatalogQuery,
    queryEncoding: { element_id: 'string', breakpoint: 'string', group: 'string', rev: 'integer' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: TokenCatalog, name: 'TokenCatalog', description: '' },
    },
    errors: ['canvas.not_found', 'canvas.rev_unknown', 'element.not_found'],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.10', line: 1030 },
  },
  explainToken: {
    id: 'explainToken',
    method: 'GET',
    path: '/canvas/{canvas_id}/explain',
    summary: 'Explains a token\'s value: every layer\'s value, the one that won, and why each other lost.',
    description: 'Explains a token\'s value: every layer\'s value, the one that won, and why each other lost.',
    client: 'canvas.explain',
    params: explainTokenParams,
    paramEncoding: { canvas_id: 'string' },
    query: explainTokenQuery,
    queryEncoding: { path: 'string', element_id: 'string', breakpoint: 'string', rev: 'integer' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: Explanation, name: 'Explanation', description: '' },
    },
    errors: ['canvas.not_found', 'canvas.rev_unknown', 'element.not_found', 'token.unknown', 'token.level'],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.11', line: 1046 },
  },
  listRedundantValues: {
    id: 'listRedundantValues',
    method: 'GET',
    path: '/canvas/{canvas_id}/redundant',
    summary: 'Lists the values of a canvas that could be unset without effect.',
    description: 'Lists the values of a canvas that could be unset without effect.',
    client: 'canvas.redundant',
    params: listRedundantValuesParams,
    paramEncoding: { canvas_id: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: RedundantValues, name: 'RedundantValues', description: '' },
    },
    errors: ['canvas.not_found'],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.12', line: 1062 },
  },
  applyScopeCommand: {
    id: 'applyScopeCommand',
    method: 'POST',
    path: '/tokens/scopes/{layer}',
    summary: 'Applies one command to the values of a layer: a tenant, a project or a surface.',
    description: 'Applies one command to the values of a layer: a tenant, a project or a surface.',
    client: 'scopes.apply',
    params: applyScopeCommandParams,
    paramEncoding: { layer: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: ScopeCommand,
    bodyName: 'ScopeCommand',
    bodyFormat: 'json',
    bodyLimit: 1048576,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: RevisionResult, name: 'RevisionResult', description: '' },
    },
    errors: ['layer.unknown', 'canvas.conflict', 'canvas.rev_unknown', 'token.invalid', 'token.unknown', 'token.level', 'element.not_found', 'revert.invalid'],
    hints: ['idempotent by key'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.13', line: 1074 },
  },
  getScopeTokens: {
    id: 'getScopeTokens',
    method: 'GET',
    path: '/tokens/scopes/{layer}',
    summary: 'Returns the values of a layer.',
    description: 'Returns the values of a layer.',
    client: 'scopes.tokens',
    params: getScopeTokensParams,
    paramEncoding: { layer: 'string' },
    query: getScopeTokensQuery,
    queryEncoding: { rev: 'integer' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: ScopeTokens, name: 'ScopeTokens', description: '' },
    },
    errors: ['layer.unknown', 'canvas.rev_unknown'],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.14', line: 1087 },
  },
  planContract: {
    id: 'planContract',
    method: 'GET',
    path: '/tokens/plan',
    summary: 'Lists the stored values of the project that are invalid under the contract of this build, each with a proposed change.',
    description: 'Lists the stored values of the project that are invalid under the contract of this build, each with a proposed change.',
    client: 'tokens.plan',
    params: nothing,
    paramEncoding: {},
    query: planContractQuery,
    queryEncoding: { limit: 'integer', cursor: 'string' },
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: ContractPlan, name: 'ContractPlan', description: '' },
    },
    errors: [],
    hints: ['read-only'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.15', line: 1100 },
  },
  importDesignTokens: {
    id: 'importDesignTokens',
    method: 'POST',
    path: '/canvas/{canvas_id}/design_tokens',
    summary: 'Imports a document in the Design Tokens Format as one `set_tokens` command on the canvas root. The idempotency key covers the whole body, not only the values that it sets.',
    description: 'Imports a document in the Design Tokens Format as one `set_tokens` command on the canvas root. The idempotency key covers the whole body, not only the values that it sets.',
    client: 'canvas.import_design_tokens',
    params: importDesignTokensParams,
    paramEncoding: { canvas_id: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: DesignTokensImport,
    bodyName: 'DesignTokensImport',
    bodyFormat: 'json',
    bodyLimit: 1048576,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: DesignTokensImported, name: 'DesignTokensImported', description: '' },
    },
    errors: ['canvas.not_found', 'canvas.conflict', 'design_tokens.invalid', 'token.invalid', 'token.unknown', 'token.level'],
    hints: ['idempotent by key'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.16', line: 1113 },
  },
  exportDesignTokens: {
    id: 'exportDesignTokens',
    method: 'GET',
    path: '/canvas/{canvas_id}/design_tokens',
    summary: 'Exports the values of the canvas root in the Design Tokens Format, based on the document that was imported last. Importing the result sets exactly these values again.',
    description: 'Exports the values of the canvas root in the Design Tokens Format, based on the document that was imported last. Importing the result sets exactly these values again.',
    client: 'canvas.export_design_tokens',
    params: exportDesignTokensParams,
    paramEncoding: { canvas_id: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: DesignTokensExport, name: 'DesignTokensExport', description: '' },
    },
    errors: ['canvas.not_found'],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.17', line: 1127 },
  },
  importScopeDesignTokens: {
    id: 'importScopeDesignTokens',
    method: 'POST',
    path: '/tokens/scopes/{layer}/design_tokens',
    summary: 'Imports a document in the Design Tokens Format into a layer.',
    description: 'Imports a document in the Design Tokens Format into a layer.',
    client: 'scopes.import_design_tokens',
    params: importScopeDesignTokensParams,
    paramEncoding: { layer: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: DesignTokensImport,
    bodyName: 'DesignTokensImport',
    bodyFormat: 'json',
    bodyLimit: 1048576,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: DesignTokensImported, name: 'DesignTokensImported', description: '' },
    },
    errors: ['layer.unknown', 'canvas.conflict', 'design_tokens.invalid', 'token.invalid', 'token.unknown', 'token.level'],
    hints: ['idempotent by key'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.18', line: 1140 },
  },
  exportScopeDesignTokens: {
    id: 'exportScopeDesignTokens',
    method: 'GET',
    path: '/tokens/scopes/{layer}/design_tokens',
    summary: 'Exports the values of a layer in the Design Tokens Format, as `exportDesignTokens` does for a canvas.',
    description: 'Exports the values of a layer in the Design Tokens Format, as `exportDesignTokens` does for a canvas.',
    client: 'scopes.export_design_tokens',
    params: exportScopeDesignTokensParams,
    paramEncoding: { layer: 'string' },
    query: nothing,
    queryEncoding: {},
    headers: anyHeaders,
    body: null,
    bodyName: null,
    bodyFormat: null,
    bodyLimit: 0,
    bodyEncoding: {},
    results: {
      200: { kind: 'json', type: DesignTokensExport, name: 'DesignTokensExport', description: '' },
    },
    errors: ['layer.unknown'],
    hints: ['read-only', 'etag'],
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §6.19', line: 1153 },
  },
} as const satisfies Record<string, Operation>;
