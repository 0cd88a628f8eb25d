import { silentMeter, type Meter } from '@northstar/contracts';
import { unavailable } from './database-errors.js';
import type { Identity } from './identity.js';
import type { Session, SessionPool } from './session-pool.js';

export interface FairLimits {
  /** How many callers of one project wait for a session. Default: 1000. */
  queueLength?: number;
  /** How long a caller waits, in milliseconds. Default: 5000. */
  queueMs?: number;
}

interface Waiter {
  identity: Identity;
  resolve(): void;
  reject(error: unknown): void;
  timer: NodeJS.Timeout;
}

/**
 * Shares the sessions of a pool between projects, so that none takes all of them while it waits
 * for a locked row or sends too much. One project gets half of the sessions at most, one tenant all
 * but three, and all tenants together all but one, which stays free for the worker: readiness, keys
 * and due feeds. Others wait; a session that becomes free goes to the next tenant in turn, and
 * within it to the next project. Callers who wait too long, or are too many, get
 * `service.unavailable`.
 */
export class FairSessions {
  /** By tenant and project, in the order in which they get their turn. */
  readonly #queues = new Map<string, Map<string, Waiter[]>>();
  readonly #inUse = new Map<string, number>();
  #tenantsInUse = 0;
  readonly #limits: Required<FairLimits>;

  constructor(
    private readonly pool: SessionPool,
    private readonly meter: Meter = silentMeter,
    limits: FairLimits = {},
  ) {
    this.#limits = { queueLength: 1000, queueMs: 5000, ...limits };
  }

  async connect(identity: Identity): Promise<Session> {
    if (identity.tenant_id === null) return this.pool.connect();
    if (this.#isFree(identity)) this.#take(identity);
    else await this.#wait(identity);
    try {
      return this.#released(await this.pool.connect(), identity);
    } catch (error) {
      this.#free(identity);
      throw error;
    }
  }

  /** The session, whose release is also that of the project's share. */
  #released(session: Session, identity: Identity): Session {
    let inUse = true;
    return {
      get identity() {
        return session.identity;
      },
      set identity(value) {
        session.identity = value;
      },
      query: (query, values) => session.query(query, values),
      release: (broken) => {
        if (!inUse) return;
        inUse = false;
        session.release(broken);
        this.#free(identity);
      },
    };
  }

  #isFree({ key, tenant_id }: Identity): boolean {
    const { size } = this.pool;
    return (
      this.#tenantsInUse < Math.max(1, size - 1) &&
      this.#usedBy(tenant_id) < Math.max(1, size - 3) &&
      this.#usedBy(key) < Math.max(1, Math.floor(size / 2))
    );
  }

  #usedBy(owner: string | null): number {
    return this.#inUse.get(owner ?? '') ?? 0;
  }

  #take(identity: Identity): void {
    this.#count(identity, 1);
  }

  #free(identity: Identity): void {
    this.#count(identity, -1);
    this.#serveNext();
  }

  #count({ key, tenant_id }: Identity, by: 1 | -1): void {
    this.#tenantsInUse += by;
    for (const owner of [key, tenant_id ?? '']) {
      const count = this.#usedBy(owner) + by;
      if (count === 0) this.#inUse.delete(owner);
      else this.#inUse.set(owner, count);
    }
  }

  #wait(identity: Identity): Promise<void> {
    const { queueLength, queueMs } = this.#limits;
    const projects = entry(
      this.#queues,
      identity.tenant_id ?? '',
      () => new Map<string, Waiter[]>(),
    );
    const queue = entry(projects, identity.key, (): Waiter[] => []);
    if (queue.length >= queueLength) {
      return Promise.reject(this.#rejection(`has ${queueLength} requests of this project waiting`));
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#leave(waiter);
        reject(this.#rejection(`had no session for this project within ${queueMs} ms`));
      }, queueMs);
      const waiter: Waiter = { identity, resolve, reject, timer };
      queue.push(waiter);
    });
  }

  #rejection(reason: string): Error {
    this.meter.count('storage_session_rejections_total');
    return unavailable(reason);
  }

  /** Serves those who wait while there are sessions for them. */
  #serveNext(): void {
    for (let served = true; served;) served = this.#serveOne();
  }

  #serveOne(): boolean {
    for (const [tenant, projects] of this.#queues) {
      for (const [project, [waiter]] of projects) {
        if (waiter === undefined || !this.#isFree(waiter.identity)) continue;
        this.#leave(waiter);
        // Those who have just been served come last in the next turn.
        moveToEnd(projects, project);
        moveToEnd(this.#queues, tenant);
        this.#take(waiter.identity);
        waiter.resolve();
        return true;
      }
    }
    return false;
  }

  #leave(waiter: Waiter): void {
    clearTimeout(waiter.timer);
    const tenant = waiter.identity.tenant_id ?? '';
    const projects = this.#queues.get(tenant);
    const queue = projects?.get(waiter.identity.key);
    queue?.splice(queue.indexOf(waiter), 1);
    if (queue?.length === 0) projects?.delete(waiter.identity.key);
    if (projects?.size === 0) this.#queues.delete(tenant);
  }
}

function entry<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}

function moveToEnd<Value>(map: Map<string, Value>, key: string): void {
  const value = map.get(key);
  if (value === undefined) return;
  map.delete(key);
  map.set(key, value);
}
