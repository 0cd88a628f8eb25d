/** A response before it is sent: complete, so that a fault can still damage it. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Quota units that the call cost, for the request log. */
  units?: number;
}

/** A request as the emulated services see it. */
export interface EmulatedRequest {
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Handles the requests of one route. */
export type RouteHandler = (request: EmulatedRequest) => Reply | Promise<Reply>;

export function jsonReply(status: number, value: unknown, indent = true): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: (indent ? JSON.stringify(value, null, 2) : JSON.stringify(value)) + '\n',
  };
}

export function textReply(status: number, text: string): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: text };
}

export function htmlReply(status: number, html: string): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html };
}
