import { retryAfterSeconds, silentLogger, silentMeter } from '@northstar/contracts';
import type { Clock, Logger, Meter } from '@northstar/contracts';
import { errors, request as send } from 'undici';
import type { Dispatcher } from 'undici';
import { createAllowList } from './allow-list.js';
import { checkAddressLiteral, createGuardedAgent } from './guarded-agent.js';
import type { ResolveName } from './guarded-agent.js';
import { maxRedirects, redirectOf } from './redirect.js';
import type { OutgoingRequest, VendorMethod } from './redirect.js';
import { readBody, tooLarge } from './read-body.js';
import { redactUrl } from './redact-url.js';
import { abortedError, withRetries } from './retry-policy.js';
import { UpstreamError } from './upstream-error.js';
import { parseUrl } from './parse-url.js';

export interface VendorClientOptions {
  /** Hosts (`HOST` or `HOST:PORT`) that may be called although their addresses are not public. */
  allow?: readonly string[];
  /** Default: `NorthstarEngines/0.1 (+feeds)`. */
  userAgent?: string;
  /** Largest response body in bytes, before and after decompression. Default: 5 MiB. */
  maxBytes?: number;
  /** Time for one attempt, including its redirects. Default: 10,000 milliseconds. */
  timeoutMs?: number;
  /** Retries after a connection error, a 5xx status or 429. Default: 2. */
  retries?: number;
  clock?: Clock;
  /** Returns a number from 0 to 1, 1 excluded; used for the jitter of the retry delays. */
  random?: () => number;
  resolveName?: ResolveName;
  logger?: Logger;
  meter?: Meter;
}

export interface VendorRequest {
  /** Default: `GET`. */
  method?: VendorMethod;
  url: string | URL;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** Whether the request may be sent twice. Default: true for GET and HEAD, false for the others. */
  retryable?: boolean;
  /** Largest response body in bytes, if less than that of the client. */
  maxBytes?: number;
  signal?: AbortSignal;
  /** Called before each request is sent, including retries and redirects. */
  onRequest?: () => void;
}

/** A response with any status. Redirects have been followed. */
export interface VendorResponse {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  body: Buffer;
  /** The URL of the last redirect, or of the request. */
  url: URL;
  /** From Retry-After, at most one day; undefined when the vendor sent none. */
  retryAfterSeconds: number | undefined;
}

/** The only way to send requests to vendors. */
export interface VendorClient {
  /** Throws UpstreamError when there is no usable response. A status such as 404 is a response. */
  request(request: VendorRequest): Promise<VendorResponse>;
  /** Closes all connections. */
  close(): Promise<void>;
}

const longestRetryAfterSeconds = 86_400;

/**
 * Creates the client for requests to vendors. It resolves host names itself, refuses addresses that
 * are not public (again at every redirect), and limits size, time and redirects. It opens no socket
 * before the first request.
 */
export function createVendorClient(options: VendorClientOptions = {}): VendorClient {
  const {
    maxBytes: clientMaxBytes = 5 * 1024 * 1024,
    timeoutMs = 10_000,
    retries = 2,
    userAgent = 'NorthstarEngines/0.1 (+feeds)',
    clock = () => new Date(),
    random = Math.random,
    logger = silentLogger,
    meter = silentMeter,
  } = options;
  const isAllowed = createAllowList(options.allow ?? []);
  const agent = createGuardedAgent({
    isAllowed,
    connectTimeoutMs: timeoutMs,
    ...(options.resolveName && { resolveName: options.resolveName }),
  });

  async function sendOnce(outgoing: OutgoingRequest, signal: AbortSignal): Promise<VendorResponse> {
    const { method, url, body: sentBody, maxBytes } = outgoing;
    const response = await send(url, {
      dispatcher: agent,
      method,
      signal,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      headers: {
        accept: '*/*',
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': userAgent,
        ...outgoing.headers,
      },
      ...(sentBody !== undefined && { body: sentBody }),
    });
    const status = response.statusCode;
    const headers = flatten(response.headers);
    const hasBody = method !== 'HEAD' && status !== 204 && status !== 304;
    if (hasBody && Number(headers['content-length'] ?? 0) > maxBytes) {
      response.body.on('error', () => undefined).destroy();
      throw tooLarge(maxBytes);
    }
    const encoding = hasBody ? headers['content-encoding'] : undefined;
    const body = await readBody(response.body, encoding, maxBytes);
    const seconds = retryAfterSeconds(headers['retry-after'], clock());
    return {
      status,
      headers,
      body,
      url,
      retryAfterSeconds: seconds && Math.min(seconds, longestRetryAfterSeconds),
    };
  }

  async function sendAndFollow(
    first: OutgoingRequest,
    signal: AbortSignal,
    onRequest: (() => void) | undefined,
  ): Promise<VendorResponse> {
    let outgoing = first;
    for (let redirects = 0; ; redirects += 1) {
      checkAddressLiteral(outgoing.url, isAllowed);
      onRequest?.();
      const response = await sendOnce(outgoing, signal);
      const next = redirectOf(outgoing, response);
      if (next === null) return response;
      if (redirects === maxRedirects) {
        const message = `More than ${String(maxRedirects)} redirects from ${redactUrl(first.url)}`;
        throw new UpstreamError('too_many_redirects', message);
      }
      outgoing = next;
    }
  }

  /** One attempt: the request and its redirects share one timeout. */
  async function attempt(
    outgoing: OutgoingRequest,
    callerSignal: AbortSignal,
    onRequest: (() => void) | undefined,
  ): Promise<VendorResponse> {
    const timer = new AbortController();
    const timeout = setTimeout(() => timer.abort(), timeoutMs);
    const started = performance.now();
    let outcome = 'error';
    try {
      const signal = AbortSignal.any([callerSignal, timer.signal]);
      const response = await sendAndFollow(outgoing, signal, onRequest);
      outcome = String(response.status);
      return response;
    } catch (error) {
      if (callerSignal.aborted) throw abortedError(callerSignal);
      const upstreamError = timer.signal.aborted
        ? timedOut(outgoing.url, timeoutMs)
        : toUpstreamError(error, outgoing.url);
      outcome = upstreamError.kind;
      throw upstreamError;
    } finally {
      clearTimeout(timeout);
      const seconds = (performance.now() - started) / 1000;
      meter.observe('upstream_request_seconds', seconds, { outcome });
      const { method, url } = outgoing;
      logger.debug({ method, url: redactUrl(url), outcome, seconds }, 'called a vendor');
    }
  }

  return {
    async request(request) {
      const { method = 'GET', url, headers = {}, body, onRequest } = request;
      const maxBytes = Math.min(request.maxBytes ?? clientMaxBytes, clientMaxBytes);
      const outgoing = { method, url: parseUrl(url), headers, body, maxBytes };
      const signal = request.signal ?? new AbortController().signal;
      const retryable = request.retryable ?? (method === 'GET' || method === 'HEAD');
      return withRetries({ retries: retryable ? retries : 0, random }, signal, () =>
        attempt(outgoing, signal, onRequest),
      );
    },
    close: () => agent.destroy(),
  };
}

function timedOut(url: URL, timeoutMs: number, cause?: unknown): UpstreamError {
  const message = `No complete response from ${url.host} within ${String(timeoutMs)} ms`;
  return new UpstreamError('timeout', message, { cause });
}

function toUpstreamError(error: unknown, url: URL): UpstreamError {
  if (error instanceof UpstreamError) return error;
  if (
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    error instanceof errors.ConnectTimeoutError
  ) {
    return new UpstreamError('timeout', `No response from ${url.host} in time`, { cause: error });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new UpstreamError('network', `The connection to ${url.host} failed: ${reason}`, {
    cause: error,
  });
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}
