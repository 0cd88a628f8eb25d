import type { Operation, OperationResult } from '@northstar/contracts';
import { BoundaryError } from '../errors/boundary-error.js';
import { readProblem } from '../errors/read-problem.js';
import type { Received } from './receive.js';
import { checkAnswer } from './check-answer.js';

export interface Answer {
  status: number;
  headers: Headers;
  /** The ETag, for If-Match and If-None-Match. */
  etag: string | null;
  data: unknown;
}

/**
 * Reads a response as its operation declares it. Throws the `EnginesError` that a problem document
 * describes, or a `BoundaryError` for a response that no contract declares.
 */
export function readAnswer(operation: Operation, received: Received, validate: boolean): Answer {
  const { status, headers, text } = received;
  const name = operation.client ?? operation.id;
  const answer = { status, headers, etag: headers.get('etag') };
  if (status === 304) return { ...answer, data: undefined };
  const result = operation.results[status];
  if (result === undefined) throw readProblem(name, received, text);
  return { ...answer, data: readData(name, result, received, validate) };
}

function readData(
  name: string,
  result: OperationResult,
  { status, text, bytes }: Received,
  validate: boolean,
): unknown {
  switch (result.kind) {
    case 'nothing':
    case 'event_stream':
      return undefined;
    case 'text':
    case 'html':
      return text;
    case 'bytes':
      return bytes;
    case 'any':
      return parseJson(name, status, text);
    case 'json': {
      const data = parseJson(name, status, text);
      return validate ? checkAnswer(name, result.type, data, status) : data;
    }
  }
}

function parseJson(name: string, status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BoundaryError('answer', name, 'the response is not JSON', { status, cause });
  }
}
