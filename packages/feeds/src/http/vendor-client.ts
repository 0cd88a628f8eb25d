import { silentLogger, silentMeter } from '@northstar/contracts';
import type { Clock, Logger, Meter } from '@northstar/contracts';
import { errors, request } from 'undici';
import type { Dispatcher } from 'undici';
import { createAllowList } from './allow-list.js';
import { createGuardedAgent, refuseClosedLiteral } from './guarded-agent.js';
import type { ResolveName } from './guarded-agent.js';
import { readBody, tooLarge } from './read-body.js';
import { redactUrl } from './redact-url.js';
import { readRetryAfter } from './retry-after.js';
import { abortFault, withRetries } from './retry-policy.js';
import { UpstreamError } from './upstream-error.js';

export interface VendorClientOptions {
  /** Hosts (`HOST` or `HOST:PORT`) exempt from the guard against closed addresses. */
  allow?: readonly string[];
  userAgent?: string;
  /** Bytes, before and after decompression; 5 MiB unless told. */
  maxBytes?: number;
  /** For one try with its redirects; 10 seconds unless told. */
  timeoutMs?: number;
  /** After a connection fault, 5xx or 429; 2 unless told. */
  retries?: number;
  clock?: Clock;
  /** From 0 up to, not including, 1; spreads the pauses between tries. */
  random?: () => number;
  resolveName?: ResolveName;
  logger?: Logger;
  meter?: Meter;
}

export interface VendorRequest {
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
  /** Called for each request that goes out, retries and redirects among them. */
  onRequest?: () => void;
}

/** An answer with any status; redirects have been followed. */
export interface VendorAnswer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Where the answer came from in the end. */
  url: URL;
  retryAfterSeconds: number | undefined;
}

/** The one way to vendors. */
export interface VendorClient {
  /** Throws UpstreamError when no answer came; a status such as 404 is an answer. */
  get(url: string | URL, options?: VendorRequest): Promise<VendorAnswer>;
  /** Closes the connections. */
  close(): Promise<void>;
}

const maxRedirects = 3;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);
/** Not sent on to another origin. */
const ownHeaders = new Set(['authorization', 'cookie', 'x-goog-api-key']);

/**
 * Makes the client for outgoing calls. It resolves names itself, refuses addresses that are not
 * public (again at every redirect), and bounds size, time and redirects. Opens no socket until
 * the first call.
 */
export function createVendorClient(options: VendorClientOptions = {}): VendorClient {
  const {
    maxBytes = 5 * 1024 * 1024,
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

  async function once(url: URL, given: VendorRequest, signal: AbortSignal): Promise<VendorAnswer> {
    refuseClosedLiteral(url, isAllowed);
    given.onRequest?.();
    const answer = await request(url, {
      dispatcher: agent,
      signal,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      headers: {
        accept: '*/*',
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': userAgent,
        ...given.headers,
      },
    });
    const headers = flatten(answer.headers);
    if (Number(headers['content-length'] ?? 0) > maxBytes) {
      answer.body.on('error', () => undefined).destroy();
      throw tooLarge(maxBytes);
    }
    const body = await readBody(answer.body, headers['content-encoding'], maxBytes);
    const retryAfterSeconds = readRetryAfter(headers['retry-after'], clock());
    return { status: answer.statusCode, headers, body, url, retryAfterSeconds };
  }

  async function follow(start: URL, given: VendorRequest, signal: AbortSignal) {
    let url = start;
    let headers = given.headers ?? {};
    for (let hops = 0; ; hops += 1) {
      const answer = await once(url, { ...given, headers }, signal);
      const location = answer.headers['location'];
      if (!redirectStatuses.has(answer.status) || location === undefined) return answer;
      if (hops === maxRedirects) {
        const message = `More than ${String(maxRedirects)} redirects from ${redactUrl(start)}`;
        throw new UpstreamError('too_many_redirects', message);
      }
      const next = readUrl(location, url);
      if (next.origin !== url.origin) headers = withoutOwn(headers);
      url = next;
    }
  }

  /** One try: the redirects share its time. */
  async function attempt(url: URL, given: VendorRequest, outer: AbortSignal) {
    const timer = new AbortController();
    const timeout = setTimeout(() => timer.abort(), timeoutMs);
    const started = performance.now();
    let outcome = 'fault';
    try {
      const answer = await follow(url, given, AbortSignal.any([outer, timer.signal]));
      outcome = String(answer.status);
      return answer;
    } catch (error) {
      if (outer.aborted) throw abortFault(outer);
      const fault = timer.signal.aborted ? timedOut(url, timeoutMs) : toFault(error, url);
      outcome = fault.kind;
      throw fault;
    } finally {
      clearTimeout(timeout);
      const seconds = (performance.now() - started) / 1000;
      meter.observe('upstream_request_seconds', seconds, { outcome });
      logger.debug({ url: redactUrl(url), outcome, seconds }, 'called a vendor');
    }
  }

  return {
    get(target, given = {}) {
      const signal = given.signal ?? new AbortController().signal;
      return withRetries({ retries, random }, signal, async () =>
        attempt(readUrl(target), given, signal),
      );
    },
    close: () => agent.destroy(),
  };
}

function readUrl(text: string | URL, base?: URL): URL {
  const url = URL.canParse(String(text), base?.href) ? new URL(text, base) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new UpstreamError('refused_url', 'Only http and https addresses can be called');
  }
  if (url.username !== '' || url.password !== '') {
    throw new UpstreamError('refused_url', 'An address must not hold a user or a password');
  }
  return url;
}

function timedOut(url: URL, timeoutMs: number, cause?: unknown): UpstreamError {
  const message = `No whole answer from ${url.host} within ${String(timeoutMs)} ms`;
  return new UpstreamError('timeout', message, { cause });
}

function toFault(error: unknown, url: URL): UpstreamError {
  if (error instanceof UpstreamError) return error;
  if (
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    error instanceof errors.ConnectTimeoutError
  ) {
    return new UpstreamError('timeout', `No answer from ${url.host} in time`, { cause: error });
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

function withoutOwn(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !ownHeaders.has(name.toLowerCase())),
  );
}
