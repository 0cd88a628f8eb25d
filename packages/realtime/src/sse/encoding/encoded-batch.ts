import type { LoggedEvent } from '../../ports/event-log.js';
import type { Topics } from '../topics.js';
import { encodeEvent } from './encode-frame.js';

/** Bytes that may go to many sessions; nobody changes them. */
export interface Frame {
  bytes: Buffer;
  /** How many events it holds. */
  events: number;
}

/** A run of events, each encoded once and only when somebody sees it. */
export class EncodedBatch {
  readonly #encoded: (Buffer | undefined)[];

  constructor(
    private readonly events: readonly LoggedEvent[],
    private readonly cursorOf: (seq: number) => string,
  ) {
    this.#encoded = events.map(() => undefined);
  }

  /** What a session behind `position` with these topics sees, as one frame; undefined: nothing. */
  frameFor(topics: Topics, position: number): Frame | undefined {
    const seen: Buffer[] = [];
    for (const [index, event] of this.events.entries()) {
      if (event.seq > position && topics.include(event.topic)) seen.push(this.#bytes(index, event));
    }
    const [first] = seen;
    if (first === undefined) return undefined;
    return { bytes: seen.length === 1 ? first : Buffer.concat(seen), events: seen.length };
  }

  #bytes(index: number, event: LoggedEvent): Buffer {
    const bytes =
      this.#encoded[index] ?? encodeEvent(this.cursorOf(event.seq), event.name, event.data);
    this.#encoded[index] = bytes;
    return bytes;
  }
}
