import type { Clock, Logger, Meter, NewId } from '@northstar/contracts';
import type { FeedRepository } from '../ports/feed-repository.js';

/** What the functions of this folder need. */
export interface HookTools {
  repository: FeedRepository;
  clock: Clock;
  newId: NewId;
  /** Returns a new secret that signs the deliveries of one subscription. */
  newSecret: () => string;
  /** Base URL under which vendors reach `/hooks/…`. Undefined: nothing is subscribed. */
  publicUrl: string | undefined;
  logger: Logger;
  meter: Meter;
}
