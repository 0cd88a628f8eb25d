import { Socket } from 'node:net';
import pg from 'pg';

/**
 * A client that knows how long the server has been silent, and can be closed without its help. A
 * connection that a firewall or a failover has dropped reports no error by itself.
 */
export class WatchedClient extends pg.Client {
  readonly #socket: Socket;
  #unanswered = 0;
  #heardAt = Date.now();

  constructor(config: pg.ClientConfig = {}) {
    const socket = new Socket();
    super({ ...config, stream: () => socket });
    this.#socket = socket;
  }

  /** Counts a query until it is answered. */
  async watch<T>(query: Promise<T>): Promise<T> {
    if (this.#unanswered === 0) this.#heardAt = Date.now();
    this.#unanswered += 1;
    try {
      return await query;
    } finally {
      this.#unanswered -= 1;
      this.#heardAt = Date.now();
    }
  }

  /** When the server last answered, or began to be expected to, in milliseconds since the epoch. */
  get heardAt(): number {
    return this.#heardAt;
  }

  /** Whether an answer has been due for so many milliseconds. */
  isSilent(milliseconds: number): boolean {
    return this.#unanswered > 0 && Date.now() - this.#heardAt > milliseconds;
  }

  /** Closes the connection at once; unanswered queries fail with a connection error. */
  destroy(): void {
    this.#socket.destroy(new Error('Connection terminated: the server does not answer'));
  }
}
