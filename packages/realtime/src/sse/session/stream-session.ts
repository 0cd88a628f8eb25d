import type { ServerResponse } from 'node:http';
import type { RealtimeLimits } from '../../limits/realtime-limits.js';
import type { Frame } from '../encoding/encoded-batch.js';
import type { Topics } from '../topics.js';

type QueueLimits = Pick<RealtimeLimits, 'queueEvents' | 'queueBytes' | 'stalledKeepAlives'>;

/**
 * One reader's connection. What it cannot take at once waits in a bounded queue; when that is
 * full, or nothing moves for too long, the reader is slow: it is cut off and may resume.
 */
export class StreamSession {
  readonly #queue: Frame[] = [];
  #queuedEvents = 0;
  #queuedBytes = 0;
  #blocked = false;
  #closed = false;
  #told: number;
  #stalled = { ticks: 0, left: 0 };
  #waiting: (() => void)[] = [];

  constructor(
    private readonly res: ServerResponse,
    readonly topics: Topics,
    /** Everything up to this seq was sent, or is none of this session's topics. */
    public position: number,
    private readonly limits: QueueLimits,
    private readonly onSlow: (session: StreamSession, reason: string) => void,
  ) {
    this.#told = position;
    res.on('drain', () => {
      this.#drain();
    });
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Sends a frame, now or when the reader has taken what went before. */
  send(frame: Frame): void {
    if (this.#closed) return;
    if (!this.#blocked) {
      this.#blocked = !this.res.write(frame.bytes);
      return;
    }
    this.#queue.push(frame);
    this.#queuedEvents += frame.events;
    this.#queuedBytes += frame.bytes.length;
    if (this.#queuedEvents > this.limits.queueEvents || this.#queuedBytes > this.limits.queueBytes)
      this.#cutOff('its queue is full');
  }

  /** Sends events and moves on; without a frame, only moves on. */
  advance(position: number, frame?: Frame): void {
    this.position = position;
    if (frame === undefined) return;
    this.#told = position;
    this.send(frame);
  }

  /**
   * Keeps the way open: says where the reader stands, or, where it knows, sends a bare comment.
   * Adds nothing to what a blocked reader has before it.
   */
  keepAlive(placeOf: (position: number) => Buffer, comment: Buffer): void {
    if (this.#closed) return;
    if (this.#blocked) {
      this.#watchStall();
      return;
    }
    const bytes = this.#told === this.position ? comment : placeOf(this.position);
    this.#told = this.position;
    this.send({ bytes, events: 0 });
  }

  /** Resolves when nothing waits to be taken any more, or the connection is closed. */
  async writable(): Promise<void> {
    if (this.#closed || !this.#blocked) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Says a last word and ends; resolves when the reader has taken it or is gone. */
  async end(farewell: Buffer): Promise<void> {
    if (this.#closed) return;
    const gone = new Promise<void>((resolve) => this.res.once('close', resolve));
    this.res.end(Buffer.concat([...this.#queue.map((frame) => frame.bytes), farewell]));
    this.markClosed();
    await gone;
  }

  /** Ends without waiting for anything. */
  destroy(): void {
    this.markClosed();
    this.res.destroy();
  }

  /** The connection is gone, or about to be: nothing is sent any more. */
  markClosed(): void {
    this.#closed = true;
    this.#queue.length = 0;
    this.#release();
  }

  #drain(): void {
    this.#blocked = false;
    if (this.#closed) return;
    if (this.#queue.length > 0) {
      const bytes = Buffer.concat(this.#queue.map((frame) => frame.bytes));
      this.#queue.length = 0;
      this.#queuedEvents = 0;
      this.#queuedBytes = 0;
      this.#blocked = !this.res.write(bytes);
    }
    if (!this.#blocked) this.#release();
  }

  #watchStall(): void {
    const left = this.res.writableLength;
    this.#stalled = { ticks: left === this.#stalled.left ? this.#stalled.ticks + 1 : 1, left };
    if (this.#stalled.ticks >= this.limits.stalledKeepAlives) this.#cutOff('it takes nothing');
  }

  #cutOff(reason: string): void {
    this.destroy();
    this.onSlow(this, reason);
  }

  #release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
