import type { RequestHandler } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock.js';
import { damage } from '../faults/damage.js';
import type { FaultBoard } from '../faults/fault-board.js';
import { deliver } from './deliver.js';
import { textReply } from './reply.js';
import type { Answer, Asked, Reply } from './reply.js';
import type { RequestLog } from './request-log.js';
import type { RouteName } from './routes.js';

export interface Surroundings {
  clock: Clock;
  faults: FaultBoard;
  log: RequestLog;
  /** Aborted when the emulator closes: ends delays and drips. */
  closing: AbortSignal;
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** An Express handler for one route: strikes the request with a fault if one stands, answers, and logs. */
export function serveRoute(name: RouteName, answer: Answer, around: Surroundings): RequestHandler {
  return async (request, response) => {
    const url = new URL(request.originalUrl, 'http://emulator');
    const body: unknown = request.body;
    const asked: Asked = {
      path: url.pathname,
      query: url.searchParams,
      headers: flatten(request.headers),
      body: typeof body === 'string' ? body : '',
    };
    const fault = around.faults.strike(name, asked);
    const at = new Date(around.clock.now()).toISOString();
    if (fault?.kind === 'delay') {
      await wait(fault.ms, undefined, { signal: around.closing }).catch(() => undefined);
    }
    let reply: Reply;
    if (fault?.kind === 'status') {
      const made = textReply(fault.status, fault.body ?? '');
      reply = { ...made, headers: { ...made.headers, ...fault.headers } };
    } else if (fault?.kind === 'refuse') {
      reply = textReply(503, '');
    } else {
      reply = await answer(asked);
      if (fault !== undefined) reply = damage(reply, fault);
    }
    // Logged before it is sent, so that whoever has the answer finds the request in the log.
    around.log.add({
      at,
      route: name,
      method: request.method,
      path: asked.path,
      query: Object.fromEntries(asked.query),
      headers: { ...asked.headers },
      status: fault?.kind === 'refuse' ? null : reply.status,
      units: reply.units ?? 0,
      fault: fault?.kind ?? null,
    });
    await deliver(response, reply, fault, around.closing);
  };
}
