import type { Actor } from '../generated/common.js';
import type { JsonValue } from '../json/json-value.js';

/**
 * An event that a change appends to the project's log in its own transaction. The log assigns its
 * sequence number when the transaction commits.
 */
export interface EventDraft {
  /** `evt_` and a UUIDv7. */
  event_id: string;
  /** An event name that a contract declares, such as `feed.updated`. */
  name: string;
  /** `feed:{feed_id}`, `canvas:{canvas_id}` or `project`. */
  topic: string;
  data: JsonValue;
  actor: Actor | null;
  /** RFC 3339, UTC. */
  at: string;
}
