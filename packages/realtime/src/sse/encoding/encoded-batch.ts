import type { LoggedEvent } from '../../ports/event-log.js';
import type { Topics } from '../topics.js';
import { eventFrame } from './frames.js';

/** Bytes that many sessions share, so they must not be modified. */
export interface Frame {
  bytes: Buffer;
  /** The number of events in it. */
  events: number;
}

/** Consecutive events, each encoded once, when a session needs it first. */
export class EncodedBatch {
  readonly #encoded: (Buffer | undefined)[];

  constructor(
    private readonly events: readonly LoggedEvent[],
    private readonly cursorOf: (seq: number) => string,
  ) {
    this.#encoded = events.map(() => undefined);
  }

  /** The events after `position` of these topics, as one frame; undefined when there are none. */
  frameFor(topics: Topics, position: number): Frame | undefined {
    const parts: Buffer[] = [];
    for (const [index, event] of this.events.entries()) {
      if (event.seq > position && topics.include(event.topic)) {
        parts.push(this.#bytes(index, event));
      }
    }
    const [first] = parts;
    if (first === undefined) return undefined;
    return { bytes: parts.length === 1 ? first : Buffer.concat(parts), events: parts.length };
  }

  #bytes(index: number, event: LoggedEvent): Buffer {
    const bytes =
      this.#encoded[index] ?? eventFrame(this.cursorOf(event.seq), event.name, event.data);
    this.#encoded[index] = bytes;
    return bytes;
  }
}
