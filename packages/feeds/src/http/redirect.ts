import { parseUrl } from './parse-url.js';
import { UpstreamError } from './upstream-error.js';

export type VendorMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request as it is sent, without the headers that the client adds. */
export interface OutgoingRequest {
  method: VendorMethod;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array | undefined;
  /** Largest response body in bytes. */
  maxBytes: number;
}

/** Redirects that one request may follow. */
export const maxRedirects = 3;

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/** Headers that are sent to another origin too. Any other header may be a credential. */
const neutralHeaders = new Set([
  'accept',
  'accept-language',
  'if-modified-since',
  'if-none-match',
  'user-agent',
]);
const bodyHeaders = /^content-/i;

/**
 * Returns the request to send after a redirect, or null when the response is not a redirect.
 * 303, and 301 or 302 after POST, become GET without a body; other redirects keep method and body
 * (RFC 9110 §15.4). Throws `refused_redirect` when the body would go to another origin.
 */
export function redirectOf(
  sent: OutgoingRequest,
  { status, headers }: { status: number; headers: Readonly<Record<string, string>> },
): OutgoingRequest | null {
  const location = headers['location'];
  if (!redirectStatuses.has(status) || location === undefined) return null;
  const url = parseUrl(location, sent.url);
  const isSameOrigin = url.origin === sent.url.origin;
  const becomesGet =
    status === 303 ? sent.method !== 'HEAD' : status <= 302 && sent.method === 'POST';
  const body = becomesGet ? undefined : sent.body;
  if (body !== undefined && !isSameOrigin) {
    const message = `${sent.url.host} redirected a request with a body to ${url.host}`;
    throw new UpstreamError('refused_redirect', message);
  }
  const kept = Object.entries(sent.headers).filter(
    ([name]) =>
      (isSameOrigin || neutralHeaders.has(name.toLowerCase())) &&
      (body !== undefined || !bodyHeaders.test(name)),
  );
  const headersKept = Object.fromEntries(kept);
  const method = becomesGet ? 'GET' : sent.method;
  return { method, url, headers: headersKept, body, maxBytes: sent.maxBytes };
}
