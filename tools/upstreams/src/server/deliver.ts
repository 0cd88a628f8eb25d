import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FaultAction } from '../faults/fault.js';
import type { Reply } from './reply.js';

/** Sends a reply, changed by the fault if there is one. Resolves to the status that was sent, or null. */
export async function deliver(
  response: ServerResponse,
  reply: Reply,
  fault: FaultAction | undefined,
  signal: AbortSignal,
): Promise<number | null> {
  if (fault?.kind === 'refuse') {
    response.destroy();
    return null;
  }
  const body = Buffer.from(reply.body, 'utf8');
  // 204 and 304 have neither a body nor a Content-Length (RFC 9110 §8.6).
  const bodiless = reply.status === 204 || reply.status === 304;
  response.writeHead(reply.status, {
    ...reply.headers,
    ...(!bodiless && { 'content-length': String(body.length) }),
  });
  if (fault?.kind === 'cut') {
    const part = body.subarray(0, fault.after_bytes ?? Math.floor(body.length / 2));
    // Destroying the socket before these bytes are sent would discard them.
    await new Promise((sent) => response.write(part, sent));
    response.destroy();
    return reply.status;
  }
  if (fault?.kind === 'drip') {
    for (let at = 0; at < body.length && !response.destroyed; at += fault.chunk_bytes) {
      response.write(body.subarray(at, at + fault.chunk_bytes));
      await wait(fault.every_ms, undefined, { signal }).catch(() => response.destroy());
    }
    response.end();
    return reply.status;
  }
  response.end(bodiless ? undefined : body);
  return reply.status;
}
