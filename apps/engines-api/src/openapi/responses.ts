import { errorCodes } from '@northstar/contracts';
import type { JsonValue, Operation, OperationResult } from '@northstar/contracts';
import { codesOf } from './problem-codes.js';
import { schemaReference } from './references.js';

type Responses = Record<string, JsonValue>;

const descriptions: Readonly<Record<string, string>> = { 201: 'Created', 503: 'Unavailable' };

/** Returns all answers of an operation by status: its results, 304 if it has an ETag, its problems. */
export function responsesOf(operation: Operation): Responses {
  const hasEtag = operation.hints.includes('etag');
  const responses: Responses = {};
  for (const [status, result] of Object.entries(operation.results)) {
    responses[status] = {
      description: result.description || (descriptions[status] ?? 'OK'),
      headers: headers(hasEtag),
      ...contentOf(result),
    };
  }
  if (hasEtag && operation.method === 'GET') {
    responses['304'] = { description: 'The cached version is current', headers: headers(true) };
  }
  return { ...responses, ...problems(operation, new Set(Object.keys(responses))) };
}

function headers(hasEtag: boolean): Record<string, JsonValue> {
  const id = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };
  return hasEtag ? { ...id, ETag: { $ref: '#/components/headers/ETag' } } : id;
}

function contentOf(result: OperationResult): Record<string, JsonValue> {
  switch (result.kind) {
    case 'json':
      return { content: { 'application/json': { schema: schemaReference(result.name) } } };
    case 'any':
      return { content: { 'application/json': { schema: {} } } };
    case 'text':
    case 'html':
      return { content: { [bareMediaType(result.mediaType)]: { schema: { type: 'string' } } } };
    case 'bytes':
      return { content: { [bareMediaType(result.mediaType)]: {} } };
    case 'event_stream':
      return {
        content: {
          'text/event-stream': {
            schema: { type: 'string', description: 'Server-sent events; each id is a cursor' },
          },
        },
      };
    case 'nothing':
      return {};
    default:
      return result satisfies never;
  }
}

/** Returns one response for each error status; its description lists the codes. */
function problems(operation: Operation, taken: ReadonlySet<string>): Responses {
  const byStatus = new Map<string, string[]>();
  for (const code of codesOf(operation)) {
    const { status, meaning } = errorCodes[code];
    const lines = byStatus.get(String(status)) ?? [];
    byStatus.set(String(status), [...lines, `\`${code}\`: ${meaning}`]);
  }
  return Object.fromEntries(
    [...byStatus]
      // A status that is also a result keeps the type of the result.
      .filter(([status]) => !taken.has(status))
      .map(([status, lines]) => [
        status,
        {
          description: lines.join('\n\n'),
          headers: headers(false),
          content: { 'application/problem+json': { schema: schemaReference('Problem') } },
        },
      ]),
  );
}

/** Returns a media type without parameters such as the charset. */
function bareMediaType(mediaType: string): string {
  return mediaType.replace(/;.*$/, '');
}
