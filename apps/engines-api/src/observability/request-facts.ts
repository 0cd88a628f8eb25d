import type { IncomingMessage } from 'node:http';
import type { Scope } from '@northstar/contracts';

/** What becomes known of a request on its way; its log line and metrics are made of it. */
export interface RequestFacts {
  readonly requestId: string;
  /** The operation's id, once a route was found. */
  operation?: string;
  /** The operation's path as its contract writes it. */
  route?: string;
  scope?: Scope;
  /** The code of the problem that was answered. */
  code?: string;
}

const facts = new WeakMap<IncomingMessage, RequestFacts>();

/** Starts the facts of a request; called once, before anything else looks at it. */
export function beginFacts(request: IncomingMessage, requestId: string): RequestFacts {
  const begun: RequestFacts = { requestId };
  facts.set(request, begun);
  return begun;
}

export function factsOf(request: IncomingMessage): RequestFacts {
  const known = facts.get(request);
  if (known === undefined) throw new Error('A request came in around its first middleware');
  return known;
}
