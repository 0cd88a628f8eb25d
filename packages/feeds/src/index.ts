export { createFeedStore } from './store/create-feed-store.js';
export type { FeedStoreOptions } from './store/create-feed-store.js';
export type {
  FeedsQuery,
  FeedStore,
  ItemsQuery,
  OtherFeedPatch,
  OtherNewFeed,
} from './store/feed-store.js';
export { feedEtag, versionsOfEtags } from './store/etag.js';
export { createRefreshWorker } from './refresh/refresh-worker.js';
export type { RefreshWorker, RefreshWorkerOptions } from './refresh/refresh-worker.js';
export type { ComposeRequest, FeedComposition } from './kinds/compose.js';
export type { AcceptResult, FeedKind } from './kinds/feed-kind.js';
export type {
  DeliveryResult,
  FeedHooks,
  HookDelivery,
  HookSubscription,
  SubscribeRequest,
  SubscribeResult,
  VerifyResult,
} from './kinds/hooks.js';
export { CredentialError } from './kinds/credentials.js';
export type { Credential, CredentialResolver, ReadCredential } from './kinds/credentials.js';
export { partErrorOf } from './kinds/part-error.js';
export { isValidHmac } from './hooks/hmac-signature.js';
export type { SignedBody } from './hooks/hmac-signature.js';
export type { HookSubscriptions } from './ports/hook-subscriptions.js';
export type { OriginCoverage, PartError, Pull, PullRequest, PullSummary } from './kinds/pull.js';
export type { SourceItem } from './kinds/source-item.js';
export { createYouTubeKind, parseChannelRef } from './kinds/youtube/index.js';
export type { ChannelName, ParsedChannel, YouTubeKindOptions } from './kinds/youtube/index.js';
export { createVendorClient } from './http/vendor-client.js';
export type {
  VendorClient,
  VendorClientOptions,
  VendorRequest,
  VendorResponse,
} from './http/vendor-client.js';
export type { VendorMethod } from './http/redirect.js';
export { UpstreamError } from './http/upstream-error.js';
export type { UpstreamErrorKind } from './http/upstream-error.js';
export { MemoryFeedRepository } from './memory/memory-feed-repository.js';
export type { MemoryFeedRepositoryOptions } from './memory/memory-feed-repository.js';
export type {
  BusyFeed,
  ClaimedFeed,
  DueQuery,
  FeedChange,
  FeedChangeOutcome,
  FeedPage,
  FeedQuery,
  FeedRepository,
  ItemQuery,
  ItemRowPage,
  Lease,
  ReleaseOutcome,
} from './ports/feed-repository.js';
export type { FeedRow, NewFeedRow } from './ports/feed-row.js';
export type { ItemRow, NewItem } from './ports/item-row.js';
export type {
  ArrangeOutcome,
  Arrangement,
  ItemChanges,
  ItemUpdate,
  RefreshBatch,
  RefreshFailure,
  WriteOutcome,
} from './ports/item-writes.js';
export { findCircle } from './ports/find-circle.js';
export { readPosition } from './ports/page-position.js';
export type { PagePosition } from './ports/page-position.js';
