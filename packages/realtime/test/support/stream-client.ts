import { EventEmitter, once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { EventStreamReader } from './event-stream-reader.js';

/** One connection to an event stream over a real socket. */
export class StreamClient {
  readonly #news = new EventEmitter();
  ended = false;

  private constructor(
    private readonly response: IncomingMessage,
    readonly reader: EventStreamReader,
  ) {
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      reader.feed(text);
      this.#news.emit('news');
    });
    // These tests cut connections; `ended` reports it.
    response.on('error', () => undefined);
    response.on('close', () => {
      this.ended = true;
      this.#news.emit('news');
    });
  }

  static async open(url: string, lastEventId?: string): Promise<StreamClient> {
    const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    const outgoing = request(url, { headers, agent: false });
    outgoing.end();
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    return new StreamClient(response, new EventStreamReader(lastEventId));
  }

  get status(): number | undefined {
    return this.response.statusCode;
  }

  get headers(): IncomingHttpHeaders {
    return this.response.headers;
  }

  /** Resolves when what was read so far makes the condition true. */
  async until(condition: (client: this) => boolean): Promise<this> {
    while (!condition(this)) {
      if (this.ended) throw new Error('The stream ended before the condition was true');
      await once(this.#news, 'news');
    }
    return this;
  }

  async untilEnded(): Promise<this> {
    while (!this.ended) await once(this.#news, 'news');
    return this;
  }

  pause(): void {
    this.response.pause();
  }

  resume(): void {
    this.response.resume();
  }

  close(): void {
    this.response.destroy();
  }
}
