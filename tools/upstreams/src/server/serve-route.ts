import type { RequestHandler } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock.js';
import { damage } from '../faults/damage.js';
import type { FaultBoard } from '../faults/fault-board.js';
import { deliver } from './deliver.js';
import { textReply } from './reply.js';
import type { RouteHandler, EmulatedRequest, Reply } from './reply.js';
import type { RequestLog } from './request-log.js';
import type { RouteName } from './routes.js';

export interface RouteContext {
  clock: Clock;
  faults: FaultBoard;
  log: RequestLog;
  /** Aborted when the emulator closes; ends delayed and dripping responses. */
  closing: AbortSignal;
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** Creates the Express handler of one route: applies a matching fault, responds and logs. */
export function serveRoute(
  name: RouteName,
  handle: RouteHandler,
  context: RouteContext,
): RequestHandler {
  return async (request, response) => {
    const url = new URL(request.originalUrl, 'http://emulator');
    const body: unknown = request.body;
    const emulated: EmulatedRequest = {
      path: url.pathname,
      query: url.searchParams,
      headers: flatten(request.headers),
      body: typeof body === 'string' ? body : '',
    };
    const fault = context.faults.apply(name, emulated);
    const at = new Date(context.clock.now()).toISOString();
    if (fault?.kind === 'delay') {
      await wait(fault.ms, undefined, { signal: context.closing }).catch(() => undefined);
    }
    let reply: Reply;
    if (fault?.kind === 'status') {
      const made = textReply(fault.status, fault.body ?? '');
      reply = { ...made, headers: { ...made.headers, ...fault.headers } };
    } else if (fault?.kind === 'refuse') {
      reply = textReply(503, '');
    } else {
      reply = await handle(emulated);
      if (fault !== undefined) reply = damage(reply, fault);
    }
    // Logged before it is sent, so that a client with the response finds the request in the log.
    context.log.add({
      at,
      route: name,
      method: request.method,
      path: emulated.path,
      query: Object.fromEntries(emulated.query),
      headers: { ...emulated.headers },
      status: fault?.kind === 'refuse' ? null : reply.status,
      units: reply.units ?? 0,
      fault: fault?.kind ?? null,
    });
    await deliver(response, reply, fault, context.closing);
  };
}
