import type { Actor, Scope } from '@northstar/contracts';
import type { Request } from 'express';

/** Who asks, as far as the credentials tell. */
export interface Caller {
  readonly scope: Scope;
  /** Kept with every change, unless a command names its own actor; undefined when nobody knows. */
  readonly actor: Actor | undefined;
}

/** Finds out who asks; throws `auth.…` or `scope.…`. */
export type Identify = (request: Request) => Promise<Caller>;
