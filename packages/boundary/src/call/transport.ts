import type { Operation } from '@northstar/contracts';
import type { BoundaryOptions } from '../options.js';
import type { CallOptions } from './call-options.js';
import { placeInput } from './place-input.js';

export interface PreparedRequest {
  url: string;
  init: { method: string; headers: Headers; body?: string; redirect: 'error' };
}

/** Makes requests of operations. It alone knows the key. */
export interface Transport {
  prepare(
    operation: Operation,
    input: Readonly<Record<string, unknown>>,
    options: CallOptions,
  ): PreparedRequest;
  fetch: typeof fetch;
}

const standing = [
  ['key', 'authorization'],
  ['tenant_id', 'x-tenant-id'],
  ['project_id', 'x-project-id'],
  ['surface_id', 'x-surface-id'],
] as const;

/** Throws TypeErrors that name what is wrong, and show neither key nor password. */
export function createTransport(options: BoundaryOptions): Transport {
  const base = readBase(options.baseUrl);
  const always = standingHeaders(options);
  return {
    fetch: options.fetch ?? ((...request) => fetch(...request)),
    prepare(operation, input, call) {
      const { path, body } = placeInput(operation, input, options.actor);
      const headers = new Headers(always);
      const conditions = {
        'idempotency-key': call.idempotency_key,
        'if-match': call.if_match,
        'if-none-match': call.if_none_match,
        'last-event-id': call.last_event_id,
      };
      for (const [name, value] of Object.entries(conditions)) {
        if (value !== undefined) headers.set(name, value);
      }
      headers.set('accept', accepted(operation));
      const init = { method: operation.method, headers, redirect: 'error' as const };
      if (body === undefined) return { url: base + path, init };
      headers.set('content-type', 'application/json');
      return { url: base + path, init: { ...init, body: JSON.stringify(body) } };
    },
  };
}

function readBase(baseUrl: string | URL): string {
  const url = URL.canParse(String(baseUrl)) ? new URL(baseUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError('baseUrl must be an absolute http or https URL');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new TypeError(
      'baseUrl must hold no user, password, query or fragment; a key goes in key',
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function standingHeaders(options: BoundaryOptions): Headers {
  const headers = new Headers();
  for (const [option, header] of standing) {
    const value = options[option];
    if (value === undefined) continue;
    // Validated here, for the platform's own complaint would print the value.
    if (!/^[\x21-\x7e]+$/.test(value)) {
      throw new TypeError(`${option} must be printable ASCII without spaces, and not empty`);
    }
    headers.set(header, option === 'key' ? `Bearer ${value}` : value);
  }
  return headers;
}

function accepted(operation: Operation): string {
  const kinds = new Set(Object.values(operation.results).map((result) => result.kind));
  if (kinds.has('event_stream')) return 'text/event-stream, application/problem+json';
  if (kinds.has('html')) return 'text/html';
  if (kinds.has('text')) return 'text/plain, */*';
  return 'application/json, application/problem+json';
}
