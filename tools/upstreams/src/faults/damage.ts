import type { Reply } from '../server/reply.js';
import type { FaultAction } from './fault.js';

/** Makes a body invalid: a control character is not allowed in JSON, this tag not in XML text or attributes. */
function malformed(reply: Reply): string {
  const type = reply.headers['content-type'] ?? '';
  const middle = Math.floor(reply.body.length / 2);
  const wound = type.includes('json') ? '\u0001}{' : '<&<';
  return reply.body.slice(0, middle) + wound + reply.body.slice(middle);
}

/** Applies a fault to a reply. Faults of the connection do not change the reply. */
export function damage(reply: Reply, action: FaultAction): Reply {
  if (action.kind === 'malformed') return { ...reply, body: malformed(reply) };
  if (action.kind === 'truncated') {
    const bytes = Buffer.from(reply.body, 'utf8');
    const end = action.after_bytes ?? Math.floor(bytes.length / 2);
    return { ...reply, body: bytes.subarray(0, end).toString('utf8') };
  }
  if (action.kind === 'not_modified') {
    const { etag, 'cache-control': cache } = reply.headers;
    const headers = { ...(etag && { etag }), ...(cache && { 'cache-control': cache }) };
    return { ...reply, status: 304, headers, body: '' };
  }
  return reply;
}
