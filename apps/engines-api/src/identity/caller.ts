import type { Actor, Scope } from '@northstar/contracts';
import type { Request } from 'express';
import type { KeyId } from './key-watch.js';

/** The caller of a request, as its credentials identify it. */
export interface Caller {
  readonly scope: Scope;
  /** The actor of changes whose command names none; undefined if the credentials name none. */
  readonly actor: Actor | undefined;
  /** Whether the credentials are for the whole tenant. */
  readonly mayWriteTenant: boolean;
  /** The key that identifies the caller, if any. */
  readonly key?: KeyId;
}

/** Identifies the caller of a request. Throws `auth.…` or `scope.…` errors. */
export type Identify = (request: Request) => Promise<Caller>;
