import type { Scope } from '@northstar/contracts';
import { projectKey } from '../ports/project-key.js';
import type { Audience } from './audience.js';
import type { FollowerOptions } from './follower-options.js';
import { pollHeads } from './heads-poll.js';
import { ProjectReader } from './project-reader.js';

export interface Following {
  /** The seq of the last event that was handed on. */
  readonly position: number;
  stop(): Promise<void>;
}

/**
 * Follows the logs of the projects that somebody listens to: one reader a project, nudged by
 * wake-ups and, where those are lost, by one slow poll over all projects.
 */
export class Follower {
  readonly #readers = new Map<string, ProjectReader>();
  readonly #stopping = new AbortController();
  readonly #unsubscribe: () => void;
  readonly #poll: Promise<void>;

  constructor(private readonly options: FollowerOptions) {
    this.#unsubscribe = options.wake.subscribe((scope) => {
      this.#readers.get(projectKey(scope))?.nudge();
    });
    this.#poll = pollHeads(() => [...this.#readers.values()], options, this.#stopping.signal);
  }

  /** Hands on every event behind `position`, from now on. A project is followed once at a time. */
  follow(scope: Scope, position: number, audience: Audience): Following {
    const key = projectKey(scope);
    if (this.#readers.has(key)) throw new TypeError(`${key} is followed already`);
    const reader = new ProjectReader(scope, position, audience, this.options);
    this.#readers.set(key, reader);
    reader.nudge();
    return {
      get position() {
        return reader.position;
      },
      stop: () => {
        if (this.#readers.get(key) === reader) this.#readers.delete(key);
        return reader.close();
      },
    };
  }

  /** Stops all readers; resolves when no read is under way. */
  async close(): Promise<void> {
    this.#unsubscribe();
    this.#stopping.abort();
    const readers = [...this.#readers.values()];
    this.#readers.clear();
    await Promise.all([this.#poll, ...readers.map((reader) => reader.close())]);
  }
}
