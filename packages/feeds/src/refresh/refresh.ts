import type { Actor, RefreshDepth } from '@northstar/contracts';
import type { HookContext } from '../hooks/hook-context.js';
import type { ClaimedFeed } from '../ports/feed-repository.js';
import type { Random } from './schedule.js';

export interface RefreshContext extends HookContext {
  random: Random;
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
