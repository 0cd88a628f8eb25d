import type { Operation } from '@northstar/contracts';
import type { BoundaryOptions } from '../options.js';
import type { CallOptions } from './call-options.js';
import { encodeText, splitInput } from './split-input.js';

export interface PreparedRequest {
  url: string;
  init: {
    method: string;
    headers: Headers;
    body?: string | Uint8Array<ArrayBuffer>;
    redirect: 'error';
  };
}

/** Builds the HTTP requests of operations. Only the transport has the API key. */
export interface Transport {
  prepare(
    operation: Operation,
    input: Readonly<Record<string, unknown>>,
    options: CallOptions,
  ): PreparedRequest;
  fetch: typeof fetch;
}

const scopeHeaders = [
  ['key', 'authorization'],
  ['tenant_id', 'x-tenant-id'],
  ['project_id', 'x-project-id'],
  ['surface_id', 'x-surface-id'],
] as const;

/** Throws a TypeError for an unusable option; its message never contains the key or a password. */
export function createTransport(options: BoundaryOptions): Transport {
  const base = readBaseUrl(options.baseUrl);
  const commonHeaders = readCommonHeaders(options);
  return {
    fetch: options.fetch ?? ((...request) => fetch(...request)),
    prepare(operation, input, call) {
      const { path, body } = splitInput(operation, input, options.actor);
      const headers = new Headers(commonHeaders);
      const conditions = {
        'idempotency-key': call.idempotency_key,
        'if-match': call.if_match,
        'if-none-match': call.if_none_match,
        'last-event-id': call.last_event_id,
      };
      for (const [name, value] of Object.entries(conditions)) {
        if (value !== undefined) headers.set(name, value);
      }
      headers.set('accept', acceptHeader(operation));
      const init = { method: operation.method, headers, redirect: 'error' as const };
      if (body === undefined) return { url: base + path, init };
      const content = encodeBody(operation, body);
      headers.set('content-type', content.type);
      return { url: base + path, init: { ...init, body: content.body } };
    },
  };
}

function encodeBody(operation: Operation, body: Readonly<Record<string, unknown>>) {
  switch (operation.bodyFormat) {
    case 'form': {
      const form = new URLSearchParams();
      for (const [field, value] of Object.entries(body)) {
        if (value !== undefined) form.set(field, encodeText(operation.bodyEncoding[field], value));
      }
      return { type: 'application/x-www-form-urlencoded', body: form.toString() };
    }
    case 'raw': {
      const bytes = body.body instanceof Uint8Array ? body.body : new Uint8Array();
      return { type: 'application/octet-stream', body: new Uint8Array(bytes) };
    }
    default:
      return { type: 'application/json', body: JSON.stringify(body) };
  }
}

function readBaseUrl(baseUrl: string | URL): string {
  const url = URL.canParse(String(baseUrl)) ? new URL(baseUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError('baseUrl must be an absolute http or https URL');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new TypeError(
      'baseUrl must not have a user, password, query or fragment; pass an API key as `key`',
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function readCommonHeaders(options: BoundaryOptions): Headers {
  const headers = new Headers();
  for (const [option, header] of scopeHeaders) {
    const value = options[option];
    if (value === undefined) continue;
    // Checked here because the platform's own error message would contain the value.
    if (!/^[\x21-\x7e]+$/.test(value)) {
      throw new TypeError(`${option} must be printable ASCII without spaces, and not empty`);
    }
    headers.set(header, option === 'key' ? `Bearer ${value}` : value);
  }
  return headers;
}

function acceptHeader(operation: Operation): string {
  const kinds = new Set(Object.values(operation.results).map((result) => result.kind));
  if (kinds.has('event_stream')) return 'text/event-stream, application/problem+json';
  if (kinds.has('html')) return 'text/html';
  if (kinds.has('text')) return 'text/plain, */*';
  return 'application/json, application/problem+json';
}
