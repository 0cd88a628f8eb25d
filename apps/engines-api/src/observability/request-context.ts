import type { IncomingMessage } from 'node:http';
import type { Scope } from '@northstar/contracts';

/** The data of a request for its log line and its metrics, collected while it is handled. */
export interface RequestContext {
  readonly requestId: string;
  /** The id of the operation; undefined when no route matched. */
  operation?: string;
  /** The path template of the operation. */
  route?: string;
  scope?: Scope;
  /** The code of the problem in the answer. */
  code?: string;
}

const contexts = new WeakMap<IncomingMessage, RequestContext>();

/** Creates the context of a request. Called once per request, by the first middleware. */
export function createContext(request: IncomingMessage, requestId: string): void {
  contexts.set(request, { requestId });
}

/** Returns the context of a request. */
export function contextOf(request: IncomingMessage): RequestContext {
  const context = contexts.get(request);
  if (context === undefined) throw new Error('The request has no context');
  return context;
}
