import type { Actor, ActorRef, RevertClash } from '@northstar/contracts';
import type { LogRow } from '../../ports/document-rows.js';

/**
 * What became of one thing, a value or an element, while an actor and others worked on it. It
 * knows what it would be without the actor: what the last decision of another made of it.
 */
export class Track<Held> {
  #held: Held | undefined;
  #without: Held | undefined;
  #isMine = false;
  #wasTouched = false;
  #decided: { rev: number; actor: Actor | null } | undefined;

  /** `held`: what it was when the log begins; undefined when it was not there. */
  constructor(held: Held | undefined) {
    this.#held = held;
    this.#without = held;
  }

  /** One commit made it so; undefined when it took it away. */
  decide(row: LogRow, isMine: boolean, held: Held | undefined): void {
    this.#held = held;
    this.#isMine = isMine;
    if (isMine) {
      this.#wasTouched = true;
      return;
    }
    this.#without = held;
    this.#decided = { rev: row.rev, actor: row.actor };
  }

  /** Another began it anew: what was there before does not come back. */
  begin(row: LogRow): void {
    this.decide(row, false, undefined);
    this.#wasTouched = false;
  }

  get held(): Held | undefined {
    return this.#held;
  }

  /** Whether the last decision is the actor's. */
  get isMine(): boolean {
    return this.#isMine;
  }

  get without(): Held | undefined {
    return this.#without;
  }

  /** The decision of another that came last. */
  get decided(): Pick<RevertClash, 'rev' | 'actor'> | undefined {
    return this.#decided;
  }

  /** The decision of another that stands over one of the actor's. */
  get clash(): Pick<RevertClash, 'rev' | 'actor'> | undefined {
    return this.#wasTouched && !this.#isMine ? this.#decided : undefined;
  }
}

export function isBy({ kind, id }: ActorRef, row: LogRow): boolean {
  return row.actor?.kind === kind && row.actor.id === id;
}
