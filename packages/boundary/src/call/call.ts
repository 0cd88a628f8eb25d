import type { Operation } from '@northstar/contracts';
import { BoundaryError } from '../errors/boundary-error.js';
import { readProblem } from '../errors/read-problem.js';
import type { BoundaryOptions } from '../options.js';
import { backoff } from './backoff.js';
import type { CallOptions } from './call-options.js';
import type { Answer } from './read-answer.js';
import { readAnswer } from './read-answer.js';
import { receive, type Received } from './receive.js';
import { readRetryAfter } from './retry-after.js';
import type { Transport } from './transport.js';
import { wait } from './wait.js';

const FIRST_WAIT_MS = 200;
// A refresh of a large feed may take minutes.
const ANSWER_TIMEOUT_MS = 300_000;

export type Call = (
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  options: CallOptions,
) => Promise<Answer>;

/**
 * Sends operations and reads their answers. A 429 or 503 with Retry-After is retried after that
 * time if the operation is idempotent. A lost connection or a timeout is retried for reads and for
 * posts with an idempotency key; such posts get a random key when the caller passes none.
 * Rejects with `EnginesError`, `BoundaryError`, or the signal's reason.
 */
export function createCaller(transport: Transport, settings: BoundaryOptions): Call {
  const attempts = settings.retry?.attempts ?? 3;
  const longest = settings.retry?.maxWaitMs ?? 30_000;
  const timeoutMs = settings.retry?.answerTimeoutMs ?? ANSWER_TIMEOUT_MS;
  const random = settings.random ?? Math.random;
  const newKey = settings.newKey ?? newIdempotencyKey;

  return async (operation, input, options) => {
    const { signal } = options;
    const name = operation.client ?? operation.id;
    const takesKey = operation.hints.includes('idempotent by key');
    const isSafe = takesKey || operation.hints.includes('read-only');
    const isIdempotent = isSafe || operation.hints.includes('idempotent');
    const request = transport.prepare(operation, input, {
      ...options,
      idempotency_key: takesKey
        ? (options.idempotency_key ?? keyOf(input) ?? newKey())
        : options.idempotency_key,
    });
    const receiving = { fetch: transport.fetch, operation: name, timeoutMs, signal };
    for (let failures = 1; ; failures += 1) {
      const received = await receive(request, receiving).catch((error: unknown) => error);
      const hasAttemptsLeft = failures < attempts;
      let waitMs: number | undefined;
      if (isReceived(received)) {
        const isBusy = received.status === 429 || received.status === 503;
        const isDeclared = operation.results[received.status] !== undefined;
        const seconds = readRetryAfter(received.headers);
        if (isBusy && !isDeclared && hasAttemptsLeft && isIdempotent && seconds !== undefined) {
          waitMs = seconds * 1000;
        }
        if (waitMs === undefined || waitMs > longest) {
          return readAnswer(operation, received, settings.validate ?? true);
        }
      } else {
        const isLost = received instanceof BoundaryError && received.kind === 'network';
        if (!isLost || !hasAttemptsLeft || !isSafe) throw received;
        waitMs = backoff(failures, { first: FIRST_WAIT_MS, longest, random });
      }
      const error = isReceived(received) ? readProblem(name, received, received.text) : received;
      settings.onRetry?.({ operation: name, failures, waitMs, error });
      await wait(waitMs, signal);
    }
  };
}

function isReceived(value: unknown): value is Received {
  return typeof value === 'object' && value !== null && 'text' in value && 'headers' in value;
}

/** A command may have its key in its body. */
function keyOf(input: Readonly<Record<string, unknown>>): string | undefined {
  return typeof input.idempotency_key === 'string' ? input.idempotency_key : undefined;
}

/** 128 random bits. `crypto.randomUUID` does not exist on pages that are not served over https. */
function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
