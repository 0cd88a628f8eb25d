import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What attacks run against: the host, as seen by tenants that misuse it. */
export interface AttackTarget {
  readonly url: string;
  /** The host's database, for a person who locks rows in psql. */
  readonly databaseUrl: string;
  /** Aborts when the soak ends. */
  readonly signal: AbortSignal;
  /** Called with the status of each answer, or the code of a network error. */
  readonly onOutcome: (outcome: string) => void;
}

/** Sends a JSON request for a tenant and project of that name; returns the members of the answer. */
export async function send(
  { url, signal, onOutcome }: AttackTarget,
  tenant: string,
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const answer = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...scopeOf(tenant), 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
    signal,
  });
  onOutcome(String(answer.status));
  const members: unknown = await answer.json();
  return typeof members === 'object' && members !== null ? { ...members } : {};
}

/** Opens the event stream of a tenant's project from its beginning. */
export async function openStream(target: AttackTarget, tenant: string): Promise<IncomingMessage> {
  const opened = request(`${target.url}/sse?topics=project`, {
    headers: { ...scopeOf(tenant), accept: 'text/event-stream' },
    signal: target.signal,
    agent: false,
  }).end();
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    opened.once('response', resolve).once('error', reject);
  });
  // The host may end a stream at any time.
  opened.on('error', () => undefined);
  answer.on('error', () => undefined);
  target.onOutcome(String(answer.statusCode));
  return answer;
}

export function scopeOf(tenant: string): Record<string, string> {
  return { 'x-tenant-id': `tnt_${tenant}`, 'x-project-id': `prj_${tenant}` };
}

/** Runs `work` in `count` loops until the signal aborts; a failure is an outcome as well. */
export async function repeat(
  count: number,
  { signal, onOutcome }: AttackTarget,
  work: (loop: number) => Promise<unknown>,
): Promise<void> {
  const run = async (loop: number) => {
    while (!signal.aborted) {
      try {
        await work(loop);
      } catch (error) {
        if (signal.aborted) return;
        onOutcome(codeOf(error));
        await pause(100);
      }
    }
  };
  await Promise.all(Array.from({ length: count }, (_, loop) => run(loop)));
}

/** The code of a network error; fetch has it in the error's cause. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
