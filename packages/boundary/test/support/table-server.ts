import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorCodes, isEnginesError, operations } from '@northstar/contracts';
import type { Operation, OperationId } from '@northstar/contracts';

export interface Asked {
  operation: OperationId;
  headers: IncomingMessage['headers'];
  /** Params, query and body, as their types read them. */
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
  req: IncomingMessage;
  res: ServerResponse;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON, or as it is when it is text. */
  body?: unknown;
}

/** Without a reply, the handler answers by itself. */
export type Handler = (asked: Asked) => Reply | undefined | void;
export type Handlers = Partial<Record<OperationId, Handler>>;

export interface TableServer {
  url: string;
  asked: Asked[];
  handlers: Handlers;
  close(): Promise<void>;
}

const table = Object.values<Operation>(operations).map((operation) => ({
  id: operation.id as OperationId, // the table's keys are its ids
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\{(\w+)\}/g, '(?<$1>[^/:]+)')}$`),
}));

/**
 * Serves whatever the operations table holds, over a real socket: finds the operation by method
 * and path, reads params, query and body with its own types, and answers what the handler gives.
 */
export async function startTableServer(handlers: Handlers): Promise<TableServer> {
  const asked: Asked[] = [];
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
    // Longer paths first, so that /feeds/summary is not taken for a feed.
    const found = table
      .filter(({ operation, pattern }) => operation.method === req.method && pattern.test(path))
      .sort((a, b) => a.operation.path.split('{').length - b.operation.path.split('{').length)[0];
    if (found === undefined) throw new Error(`No operation is ${req.method} ${path}`);
    const { operation, pattern, id } = found;
    const groups = Object.entries(pattern.exec(path)?.groups ?? {});
    const read: Asked = {
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
    asked.push(read);
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
    asked,
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
