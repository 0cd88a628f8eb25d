import type { Operation } from '@northstar/contracts';
import { BoundaryError } from '../errors/boundary-error.js';
import { readProblem } from '../errors/read-problem.js';
import type { BoundaryOptions } from '../options.js';
import type { Answer } from './answer.js';
import { readAnswer } from './answer.js';
import { backoff } from './backoff.js';
import type { CallOptions } from './call-options.js';
import { newIdempotencyKey } from './idempotency-key.js';
import { readRetryAfter } from './retry-after.js';
import { receive, type Received } from './receive.js';
import type { Transport } from './transport.js';
import { wait } from './wait.js';

const FIRST_WAIT_MS = 200;
// Long, for a refresh of a large feed may take minutes.
const ANSWER_MS = 300_000;

export type Call = (
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  options: CallOptions,
) => Promise<Answer>;

/**
 * Sends operations and reads their answers. 429 and 503 with Retry-After are waited for where the
 * operation may be repeated; a lost connection, or one that stays silent, is tried again where
 * repeating cannot do harm, which is reading, and posts with a key, so those always get one.
 * Rejects with `EnginesError`, `BoundaryError`, or the signal's reason.
 */
export function createCaller(transport: Transport, settings: BoundaryOptions): Call {
  const attempts = settings.retry?.attempts ?? 3;
  const longest = settings.retry?.max_wait_ms ?? 30_000;
  const answerMs = settings.retry?.answer_ms ?? ANSWER_MS;
  const random = settings.random ?? Math.random;
  const newKey = settings.newKey ?? newIdempotencyKey;

  return async (operation, input, options) => {
    const { signal } = options;
    const name = operation.client ?? operation.id;
    const keyed = operation.hints.includes('idempotent by key');
    const harmless = keyed || operation.hints.includes('read-only');
    const repeatable = harmless || operation.hints.includes('idempotent');
    const request = transport.prepare(operation, input, {
      ...options,
      idempotency_key: keyed
        ? (options.idempotency_key ?? keyOf(input) ?? newKey())
        : options.idempotency_key,
    });
    const receiving = { fetch: transport.fetch, operation: name, answerMs, signal };
    for (let failures = 1; ; failures += 1) {
      const received = await receive(request, receiving).catch((error: unknown) => error);
      const mayRepeat = failures < attempts;
      let wait_ms: number | undefined;
      if (isReceived(received)) {
        const busy = received.status === 429 || received.status === 503;
        const refused = busy && operation.results[received.status] === undefined;
        const seconds = readRetryAfter(received.headers);
        if (refused && mayRepeat && repeatable && seconds !== undefined) wait_ms = seconds * 1000;
        if (wait_ms === undefined || wait_ms > longest) {
          return readAnswer(operation, received, settings.validate ?? true);
        }
      } else {
        const lost = received instanceof BoundaryError && received.fault === 'network';
        if (!lost || !mayRepeat || !harmless) throw received;
        wait_ms = backoff(failures, { first: FIRST_WAIT_MS, longest, random });
      }
      const error = isReceived(received) ? readProblem(name, received, received.text) : received;
      settings.onRetry?.({ operation: name, failures, wait_ms, error });
      await wait(wait_ms, signal);
    }
  };
}

function isReceived(value: unknown): value is Received {
  return typeof value === 'object' && value !== null && 'text' in value && 'headers' in value;
}

/** A command may bring its key in its body. */
function keyOf(input: Readonly<Record<string, unknown>>): string | undefined {
  return typeof input.idempotency_key === 'string' ? input.idempotency_key : undefined;
}
