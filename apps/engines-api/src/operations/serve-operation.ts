import { citeContract, EnginesError } from '@northstar/contracts';
import type { Actor, Operation, Scope } from '@northstar/contracts';
import type { Request, Response } from 'express';
import type { Caller, Identify } from '../identity/index.js';
import { factsOf } from '../observability/index.js';
import { awaitBody } from './await-body.js';
import { readBody } from './body-reader.js';
import { readRequest } from './read-request.js';
import type { ResultCheck } from './result-check.js';
import { sendAnswer } from './send-answer.js';
import type { AnyAnswer } from './send-answer.js';

/** A handler whose operation is not known to the compiler. */
export type AnyHandler = (call: {
  readonly scope: Scope | undefined;
  readonly actor: Actor | undefined;
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
  readonly idempotencyKey: string | undefined;
  readonly ifMatch: string | undefined;
  readonly signal: AbortSignal;
}) => Promise<AnyAnswer> | AnyAnswer;

export interface Serving {
  readonly identify: Identify;
  readonly check: ResultCheck;
  /** Aborted when a stopping host waits no longer. */
  readonly ending: AbortSignal;
  /** Throws `service.stopping` when new requests are no longer taken. */
  readonly admit: (operation: Operation) => void;
}

/**
 * Takes one request through its operation: who asks, what is asked, the handler, the answer.
 * Who asks comes first: nobody's body is read before that is known.
 */
export async function serveOperation(
  operation: Operation,
  handler: AnyHandler,
  serving: Serving,
  request: Request,
  response: Response,
): Promise<void> {
  const facts = factsOf(request);
  facts.operation = operation.id;
  serving.admit(operation);
  let caller: Caller | undefined;
  if (!operation.hints.includes('public')) {
    caller = await serving.identify(request);
    facts.scope = caller.scope;
  }
  const takesBody = request.method !== 'GET' && request.method !== 'HEAD';
  if (takesBody) {
    awaitBody(request, response);
    await readBody(request, response);
  }
  const read = readRequest(operation, request);
  const idempotencyKey = operation.hints.includes('idempotent by key')
    ? headerText(request, 'idempotency-key')
    : undefined;
  const ifMatch = operation.hints.includes('if-match')
    ? (headerText(request, 'if-match') ?? missingIfMatch(operation))
    : undefined;
  const answer = await handler({
    scope: caller?.scope,
    actor: caller?.actor,
    ...read,
    idempotencyKey,
    ifMatch,
    signal: serving.ending,
  });
  await sendAnswer(operation, answer, serving.check, request, response);
}

/** For headers that a hint brings in, whether or not a row of the contract names them. */
function headerText(request: Request, name: string): string | undefined {
  const text = request.get(name);
  if (text === undefined) return undefined;
  if (text.length >= 1 && text.length <= 200) return text;
  throw new EnginesError('request.invalid', `header.${name} is not right`, {
    errors: [
      {
        path: `header.${name}`,
        reason: text === '' ? 'is empty' : 'is too long',
        expected: 'a text of 1 to 200 characters',
      },
    ],
  });
}

function missingIfMatch(operation: Operation): never {
  throw new EnginesError('precondition.required', 'This change needs If-Match', {
    errors: [
      {
        path: 'header.if-match',
        reason: 'is missing',
        expected: 'the ETag of the answer that the change is based on',
        contract: citeContract(operation.contract),
      },
    ],
  });
}
