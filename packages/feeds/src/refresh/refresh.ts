import type { Actor, Clock, Logger, Meter, NewId, RefreshDepth } from '@northstar/contracts';
import type { KindRegistry } from '../kinds/kind-registry.js';
import type { ClaimedFeed, FeedRepository } from '../ports/feed-repository.js';
import type { Random } from './schedule.js';

export interface RefreshContext {
  repository: FeedRepository;
  kinds: KindRegistry;
  clock: Clock;
  newId: NewId;
  random: Random;
  logger: Logger;
  meter: Meter;
  /** A refresh is ended after this time, well before its lease expires. */
  timeoutMs: number;
}

export interface Refresh {
  context: RefreshContext;
  claimed: ClaimedFeed;
  depth: RefreshDepth;
  actor: Actor | null;
  /** Ends the refresh as if nothing had been tried: the feed stays due. */
  signal: AbortSignal;
}
