import { assumeIdentity, type Identity } from './identity.js';
import type { Ask, Session, SessionPool } from './session-pool.js';

/** After so many statements a lane gives its session back, that nobody else waits for ever. */
const LONGEST = 64;

interface Lane {
  session: Promise<Session>;
  /** Kept once the session speaks for the lane's identity. */
  assumed: Promise<void>;
  asked: number;
  underWay: number;
}

/**
 * Lets statements that would wait for each other in the database follow each other on one session
 * instead, without waiting for answers in between: commits of one project queue at its counter of
 * events anyway, and ten sessions that queue cost more than one that is never idle. A lane holds
 * its session while anything is under way, and different identities never share one.
 */
export class Lanes {
  readonly #lanes = new Map<string, Lane>();

  constructor(private readonly pool: SessionPool) {}

  askAs(identity: Identity): Ask {
    return async (query, values) => {
      const lane = this.#lanes.get(identity.key) ?? this.#open(identity);
      lane.asked += 1;
      lane.underWay += 1;
      if (lane.asked === LONGEST) this.#retire(identity, lane);
      try {
        const session = await lane.session;
        const [, result] = await Promise.all([lane.assumed, session.query(query, values)]);
        return result;
      } catch (error) {
        // Whatever it was, the next one need not meet it too.
        this.#retire(identity, lane);
        throw error;
      } finally {
        lane.underWay -= 1;
        if (lane.underWay === 0) this.#giveBack(identity, lane);
      }
    };
  }

  #open(identity: Identity): Lane {
    const session = this.pool.connect();
    const assumed = session.then((opened) => assumeIdentity(opened, identity));
    // Those who ask hear of it.
    assumed.catch(() => undefined);
    const lane = { session, assumed, asked: 0, underWay: 0 };
    this.#lanes.set(identity.key, lane);
    return lane;
  }

  /** What is under way on it goes on, and nothing more is asked. */
  #retire(identity: Identity, lane: Lane): void {
    if (this.#lanes.get(identity.key) === lane) this.#lanes.delete(identity.key);
  }

  #giveBack(identity: Identity, lane: Lane): void {
    this.#retire(identity, lane);
    lane.session.then(
      (session) => session.release(),
      () => undefined,
    );
  }
}
