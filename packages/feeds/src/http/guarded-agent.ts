import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './address-guard.js';
import { bareHost } from './allow-list.js';
import type { AllowList } from './allow-list.js';
import { UpstreamError } from './upstream-error.js';

/** Gives all addresses of a name. */
export type ResolveName = (hostname: string) => Promise<readonly LookupAddress[]>;

const resolveWithSystem: ResolveName = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(error);
    });
  });

function refused(hostname: string): UpstreamError {
  return new UpstreamError(
    'refused_address',
    `${hostname} is not on the public internet; a host that is meant must be allowed by name`,
  );
}

/** Throws `refused_address` for an IP literal that is not public. Names are judged when resolved. */
export function refuseClosedLiteral(url: URL, isAllowed: AllowList): void {
  const host = bareHost(url.hostname);
  if (isIP(host) === 0 || isPublicAddress(host) || isAllowed(host, portOf(url))) return;
  throw refused(host);
}

export function portOf(url: URL): string {
  return url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
}

/**
 * A lookup that connects nowhere but to public addresses. It is the connection's own lookup, so
 * a name cannot be one thing when it is judged and another when it is used; and one closed
 * address among open ones condemns the name.
 */
function guardedLookup(resolveName: ResolveName): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname).then(
      (addresses) => {
        const fitting = addresses.filter(
          ({ family }) => !options.family || options.family === family,
        );
        const [first] = fitting;
        if (first === undefined) {
          callback(new UpstreamError('network', `${hostname} has no address`), '', 0);
        } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
          callback(refused(hostname), '', 0);
        } else if (options.all === true) {
          callback(null, [...fitting]);
        } else {
          callback(null, first.address, first.family);
        }
      },
      (error: unknown) => {
        const cause = error instanceof Error ? error : new Error(String(error));
        callback(new UpstreamError('network', `${hostname} cannot be resolved`, { cause }), '', 0);
      },
    );
  };
}

export interface GuardedAgentOptions {
  isAllowed: AllowList;
  connectTimeoutMs: number;
  resolveName?: ResolveName;
}

/** A pool of connections that are opened to public addresses and allowed hosts only. */
export function createGuardedAgent(options: GuardedAgentOptions): Agent {
  const { isAllowed, connectTimeoutMs, resolveName = resolveWithSystem } = options;
  const open = buildConnector({ timeout: connectTimeoutMs });
  const guarded = buildConnector({
    timeout: connectTimeoutMs,
    lookup: guardedLookup(resolveName),
  });
  return new Agent({
    connect(target, callback) {
      const port = target.port === '' ? (target.protocol === 'https:' ? '443' : '80') : target.port;
      const host = bareHost(target.hostname);
      if (isAllowed(host, port)) open(target, callback);
      else if (isIP(host) !== 0 && !isPublicAddress(host)) callback(refused(host), null);
      else guarded(target, callback);
    },
  });
}
