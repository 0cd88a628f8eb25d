import type { ServerResponse } from 'node:http';
import type { RealtimeLimits } from '../../limits/realtime-limits.js';
import type { Frame } from '../encoding/encoded-batch.js';
import type { Topics } from '../topics.js';

type QueueLimits = Pick<RealtimeLimits, 'queueEvents' | 'queueBytes' | 'stalledKeepAlives'>;

/**
 * The connection of one reader:
 *
 *                  write buffer full
 *     ┌─────────┐ ──────────────────▶ ┌─────────┐ queue full, or no byte taken
 *     │ flowing │                     │ blocked │ for too many keep-alives
 *     └─────────┘ ◀────────────────── └─────────┘ ──────────┐
 *          │      drain                    │                ▼
 *          │ end(), disconnect             │         destroyed, onSlow()
 *          ▼                               ▼                │
 *       closed ◀────────────────────────────────────────────┘
 *
 * Frames are written while it flows and queued while it is blocked. The queue is bounded: a slow
 * reader is disconnected, and can resume from its last cursor.
 */
export class StreamSession {
  readonly #queue: Frame[] = [];
  #queuedEvents = 0;
  #queuedBytes = 0;
  #isBlocked = false;
  #isClosed = false;
  /** The position whose cursor the reader has received. */
  #sentPosition: number;
  #stalled = { keepAlives: 0, unsentBytes: 0 };
  #waiting: (() => void)[] = [];

  constructor(
    private readonly res: ServerResponse,
    readonly topics: Topics,
    /** Every event up to this seq was sent, or has another topic. */
    public position: number,
    private readonly limits: QueueLimits,
    private readonly onSlow: (session: StreamSession, reason: string) => void,
  ) {
    this.#sentPosition = position;
    res.on('drain', () => {
      this.#drain();
    });
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Writes a frame, or queues it while the reader is blocked. */
  send(frame: Frame): void {
    if (this.#isClosed) return;
    if (!this.#isBlocked) {
      this.#isBlocked = !this.res.write(frame.bytes);
      return;
    }
    this.#queue.push(frame);
    this.#queuedEvents += frame.events;
    this.#queuedBytes += frame.bytes.length;
    if (this.#queuedEvents > this.limits.queueEvents || this.#queuedBytes > this.limits.queueBytes)
      this.#disconnect('its queue is full');
  }

  /** Moves to a position and sends the events up to it, if any. */
  advance(position: number, frame?: Frame): void {
    this.position = position;
    if (frame === undefined) return;
    this.#sentPosition = position;
    this.send(frame);
  }

  /**
   * Keeps the connection open: sends the cursor of the position when the reader does not have it
   * yet, else a comment. Sends nothing to a blocked reader.
   */
  keepAlive(cursorFrameOf: (position: number) => Buffer, comment: Buffer): void {
    if (this.#isClosed) return;
    if (this.#isBlocked) {
      this.#checkStalled();
      return;
    }
    const bytes = this.#sentPosition === this.position ? comment : cursorFrameOf(this.position);
    this.#sentPosition = this.position;
    this.send({ bytes, events: 0 });
  }

  /** Resolves when the session is not blocked, or is closed. */
  async writable(): Promise<void> {
    if (this.#isClosed || !this.#isBlocked) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Sends what is queued and a last frame, then ends; resolves when the connection is closed. */
  async end(lastFrame: Buffer): Promise<void> {
    if (this.#isClosed) return;
    const closed = new Promise<void>((resolve) => this.res.once('close', resolve));
    this.res.end(Buffer.concat([...this.#queue.map((frame) => frame.bytes), lastFrame]));
    this.markClosed();
    await closed;
  }

  /** Disconnects at once. */
  destroy(): void {
    this.markClosed();
    this.res.destroy();
  }

  /** Called when the connection is closed or is being closed: nothing is sent any more. */
  markClosed(): void {
    this.#isClosed = true;
    this.#queue.length = 0;
    this.#resolveWaiting();
  }

  #drain(): void {
    this.#isBlocked = false;
    if (this.#isClosed) return;
    if (this.#queue.length > 0) {
      const bytes = Buffer.concat(this.#queue.map((frame) => frame.bytes));
      this.#queue.length = 0;
      this.#queuedEvents = 0;
      this.#queuedBytes = 0;
      this.#isBlocked = !this.res.write(bytes);
    }
    if (!this.#isBlocked) this.#resolveWaiting();
  }

  #checkStalled(): void {
    const unsentBytes = this.res.writableLength;
    const isStalled = unsentBytes === this.#stalled.unsentBytes;
    this.#stalled = { keepAlives: isStalled ? this.#stalled.keepAlives + 1 : 1, unsentBytes };
    if (this.#stalled.keepAlives >= this.limits.stalledKeepAlives) {
      this.#disconnect('it reads nothing');
    }
  }

  #disconnect(reason: string): void {
    this.destroy();
    this.onSlow(this, reason);
  }

  #resolveWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
