import { citeContract, EnginesError, isEnginesError } from '@northstar/contracts';
import type { CallContext, Operation, Scope } from '@northstar/contracts';
import type { Request, Response } from 'express';
import type { Caller, Identify, KeyId } from '../identity/index.js';
import { contextOf } from '../observability/index.js';
import { toHttpPaths } from '../problems/index.js';
import { readBody } from './body-reader.js';
import { readRequest } from './read-request.js';
import type { ResultCheck } from './result-check.js';
import { sendAnswer } from './send-answer.js';
import type { AnyAnswer } from './send-answer.js';

/** A handler of any operation; `Handler` is the type for one operation. */
export type AnyHandler = (call: {
  readonly scope: Scope | undefined;
  readonly context: CallContext;
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly ifMatch: string | undefined;
  readonly signal: AbortSignal;
  readonly key: KeyId | undefined;
}) => Promise<AnyAnswer> | AnyAnswer;

export interface ServeOptions {
  readonly identify: Identify;
  /** Whether the handler passes its arguments to an engine that validates them. */
  readonly isValidatedByEngine: (operation: Operation) => boolean;
  readonly checkResult: ResultCheck;
  /** Aborts when the time for open requests is over during shutdown. */
  readonly shutdownSignal: AbortSignal;
  /** Throws `service.stopping` when the host no longer accepts requests of this operation. */
  readonly assertAccepting: (operation: Operation) => void;
}

/**
 * Serves one request of an operation: identifies the caller, reads the request, calls the handler
 * and sends its answer. The body is read after the caller is identified.
 */
export async function serveOperation(
  operation: Operation,
  handler: AnyHandler,
  options: ServeOptions,
  request: Request,
  response: Response,
): Promise<void> {
  const requestContext = contextOf(request);
  requestContext.operation = operation.id;
  options.assertAccepting(operation);
  let caller: Caller | undefined;
  if (!operation.hints.includes('public')) {
    caller = await options.identify(request);
    requestContext.scope = caller.scope;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    await readBody(operation, request, response);
  }
  const isValidatedByEngine = options.isValidatedByEngine(operation);
  const read = readRequest(operation, request, isValidatedByEngine);
  const idempotencyKey = operation.hints.includes('idempotent by key')
    ? headerText(request, 'idempotency-key', isValidatedByEngine)
    : undefined;
  const ifMatch = operation.hints.includes('if-match')
    ? (headerText(request, 'if-match', false) ?? missingIfMatch(operation))
    : undefined;
  const call = {
    scope: caller?.scope,
    context: {
      ...(caller?.actor !== undefined && { actor: caller.actor }),
      ...(idempotencyKey !== undefined && { idempotency_key: idempotencyKey }),
      ...(caller !== undefined && { may_write_tenant: caller.mayWriteTenant }),
    },
    ...read,
    requestHeaders: headersOf(request),
    ifMatch,
    signal: options.shutdownSignal,
    key: caller?.key,
  };
  try {
    const answer = await handler(call);
    await sendAnswer(operation, answer, options.checkResult, request, response);
  } catch (error) {
    // The problem paths of an engine name its arguments.
    throw isEnginesError(error) ? toHttpPaths(operation, error) : error;
  }
}

function headersOf({ headers }: Request): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** Returns a header that a hint of the operation implies. */
function headerText(
  request: Request,
  name: string,
  isValidatedByEngine: boolean,
): string | undefined {
  const text = request.get(name);
  if (text === undefined || isValidatedByEngine) return text;
  if (text.length >= 1 && text.length <= 200) return text;
  const reason = text === '' ? 'is empty' : 'is too long';
  throw new EnginesError('request.invalid', `header.${name} ${reason}`, {
    errors: [{ path: `header.${name}`, reason, expected: 'a text of 1 to 200 characters' }],
  });
}

function missingIfMatch(operation: Operation): never {
  throw new EnginesError('precondition.required', 'This operation requires an If-Match header', {
    errors: [
      {
        path: 'header.if-match',
        reason: 'is missing',
        expected: 'the ETag of the version that the change is based on',
        contract: citeContract(operation.contract),
      },
    ],
  });
}
