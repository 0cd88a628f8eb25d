import { errorCodes } from '@northstar/contracts';
import type { JsonValue, Operation, OperationResult } from '@northstar/contracts';
import { codesOf } from './problem-codes.js';
import { schemaReference } from './references.js';

type Responses = Record<string, JsonValue>;

const fallback: Readonly<Record<string, string>> = { 201: 'Made', 503: 'Not now' };

/** Every answer of an operation by status: its results, 304 where a tag is honoured, its problems. */
export function responsesOf(operation: Operation): Responses {
  const tagged = operation.hints.includes('etag');
  const responses: Responses = {};
  for (const [status, result] of Object.entries(operation.results)) {
    responses[status] = {
      description: result.description || (fallback[status] ?? 'Done'),
      headers: headers(tagged),
      ...contentOf(result),
    };
  }
  if (tagged && operation.method === 'GET') {
    responses['304'] = { description: 'What you have still holds', headers: headers(true) };
  }
  return { ...responses, ...problems(operation, new Set(Object.keys(responses))) };
}

function headers(tagged: boolean): Record<string, JsonValue> {
  const id = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };
  return tagged ? { ...id, ETag: { $ref: '#/components/headers/ETag' } } : id;
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

/** One response a status, its description listing the codes that come with it. */
function problems(operation: Operation, taken: ReadonlySet<string>): Responses {
  const byStatus = new Map<string, string[]>();
  for (const code of codesOf(operation)) {
    const { status, meaning } = errorCodes[code];
    const lines = byStatus.get(String(status)) ?? [];
    byStatus.set(String(status), [...lines, `\`${code}\`: ${meaning}`]);
  }
  return Object.fromEntries(
    [...byStatus]
      // A status that is a result too keeps the result's own type.
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

/** Without parameters such as the charset. */
function bareMediaType(mediaType: string): string {
  return mediaType.replace(/;.*$/, '');
}
