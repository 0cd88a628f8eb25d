import type { Clock, Logger, Meter, NewId } from '@northstar/contracts';
import type { CredentialResolver } from '../kinds/credentials.js';
import type { KindRegistry } from '../kinds/kind-registry.js';
import type { FeedRepository } from '../ports/feed-repository.js';

/** What the functions of this folder need from the store. */
export interface HookContext {
  repository: FeedRepository;
  kinds: KindRegistry;
  credentials: CredentialResolver | undefined;
  clock: Clock;
  newId: NewId;
  /** Returns a new secret for the deliveries of one subscription. */
  newSecret: () => string;
  /** Base URL of `/hooks/…` for vendors. Undefined: nothing is subscribed. */
  publicUrl: string | undefined;
  logger: Logger;
  meter: Meter;
}
