import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorCodes, isEnginesError, operations } from '@northstar/contracts';
import type { Operation, OperationId } from '@northstar/contracts';

export interface ReceivedRequest {
  operation: OperationId;
  headers: IncomingMessage['headers'];
  /** Params, query and body, as their types parse them. */
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
  req: IncomingMessage;
  res: ServerResponse;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
}

/** Returns the reply, or undefined if the handler writes the response itself. */
export type Handler = (request: ReceivedRequest) => Reply | undefined | void;
export type Handlers = Partial<Record<OperationId, Handler>>;

export interface TableServer {
  url: string;
  received: ReceivedRequest[];
  handlers: Handlers;
  close(): Promise<void>;
}

const table = Object.values<Operation>(operations).map((operation) => ({
  id: operation.id as OperationId, // the table's keys are its ids
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\{(\w+)\}/g, '(?<$1>[^/:]+)')}$`),
}));

/**
 * Serves all operations of the contracts over a real socket: selects the operation by method and
 * path, parses params, query and body with its types, and sends the reply of its handler.
 */
export async function startTableServer(handlers: Handlers): Promise<TableServer> {
  const received: ReceivedRequest[] = [];
  const server = createServer((req, res) => {
    serve(req, res).catch((error: unknown) => {
      const code = isEnginesError(error) ? error.code : 'internal';
      const status = errorCodes[code].status;
      const members = isEnginesError(error)
        ? { detail: error.message, errors: error.errors, ...error.extensions }
        : { detail: String(error) };
      const problem = { type: `/problems/${code}`, title: errorCodes[code].meaning, status, code };
      const retry = isEnginesError(error) ? error.retryAfterSeconds : undefined;
      res.writeHead(status, {
        'content-type': 'application/problem+json',
        ...(retry === undefined ? {} : { 'retry-after': String(retry) }),
      });
      res.end(JSON.stringify({ ...problem, ...members }));
    });
  });

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost');
    const path = pathname.replace(/^\/behind\/a\/proxy/, '');
    // Paths with fewer params first, so that /feeds/summary is not matched as a feed.
    const match = table
      .filter(({ operation, pattern }) => operation.method === req.method && pattern.test(path))
      .sort((a, b) => a.operation.path.split('{').length - b.operation.path.split('{').length)[0];
    if (match === undefined) throw new Error(`No operation is ${req.method} ${path}`);
    const { operation, pattern, id } = match;
    const groups = Object.entries(pattern.exec(path)?.groups ?? {});
    const read: ReceivedRequest = {
      operation: id,
      headers: req.headers,
      params: operation.params.parse(
        Object.fromEntries(groups.map(([name, text]) => [name, decodeURIComponent(text)])),
      ),
      query: operation.query.parse(
        Object.fromEntries(
          [...searchParams].map(([name, text]) => [
            name,
            decode(operation.queryEncoding[name], text),
          ]),
        ),
      ),
      body: operation.body === null ? undefined : operation.body.parse(await readJson(req)),
      req,
      res,
    };
    received.push(read);
    const reply = handlers[id]?.(read);
    if (typeof reply !== 'object') return;
    const { status = 200, headers = {}, body } = reply;
    const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
    res.writeHead(status, { 'content-type': 'application/json', ...headers });
    res.end(text);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    handlers,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function decode(encoding: string | undefined, text: string): unknown {
  if (encoding === 'list') return text.split(',');
  return encoding === 'string' || encoding === undefined ? text : JSON.parse(text);
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk as Uint8Array));
  return JSON.parse(Buffer.concat(chunks).toString());
}
