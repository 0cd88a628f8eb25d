import { assumeIdentity, type Identity } from './identity.js';
import type { RunQuery, Session } from './session-pool.js';

/** After so many statements a pipelined session is released, so that no other caller waits forever. */
const MAX_STATEMENTS = 64;

interface SessionSource {
  connect(identity: Identity): Promise<Session>;
}

interface PipelinedSession {
  session: Promise<Session>;
  /** Resolves when the session acts as the identity. */
  assumed: Promise<void>;
  sent: number;
  unanswered: number;
}

/**
 * Sends statements that would wait for each other in the database over one session, without waiting
 * for answers in between: commits of one project wait for its counter of events anyway, and ten
 * sessions that wait cost more than one that is never idle. A pipelined session belongs to one
 * identity and is released as soon as everything sent on it is answered.
 */
export class PipelinedSessions {
  readonly #byIdentity = new Map<string, PipelinedSession>();

  constructor(private readonly sessions: SessionSource) {}

  runAs(identity: Identity): RunQuery {
    return async (query, values) => {
      const pipelined = this.#byIdentity.get(identity.key) ?? this.#open(identity);
      pipelined.sent += 1;
      pipelined.unanswered += 1;
      if (pipelined.sent === MAX_STATEMENTS) this.#retire(identity, pipelined);
      try {
        const session = await pipelined.session;
        const [, result] = await Promise.all([pipelined.assumed, session.query(query, values)]);
        return result;
      } catch (error) {
        // Later statements must not fail for the same reason.
        this.#retire(identity, pipelined);
        throw error;
      } finally {
        pipelined.unanswered -= 1;
        if (pipelined.unanswered === 0) this.#release(identity, pipelined);
      }
    };
  }

  #open(identity: Identity): PipelinedSession {
    const session = this.sessions.connect(identity);
    const assumed = session.then((opened) => assumeIdentity(opened, identity));
    // Each statement awaits this promise and reports its failure.
    assumed.catch(() => undefined);
    const pipelined = { session, assumed, sent: 0, unanswered: 0 };
    this.#byIdentity.set(identity.key, pipelined);
    return pipelined;
  }

  /** Sends no more statements on it; those already sent are still answered. */
  #retire(identity: Identity, pipelined: PipelinedSession): void {
    if (this.#byIdentity.get(identity.key) === pipelined) this.#byIdentity.delete(identity.key);
  }

  #release(identity: Identity, pipelined: PipelinedSession): void {
    this.#retire(identity, pipelined);
    pipelined.session.then(
      (session) => session.release(),
      () => undefined,
    );
  }
}
