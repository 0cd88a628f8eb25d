import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './address-guard.js';
import { bareHost } from './allow-list.js';
import type { AllowList } from './allow-list.js';
import { UpstreamError } from './upstream-error.js';

/** Resolves a host name to all its addresses. */
export type ResolveName = (hostname: string) => Promise<readonly LookupAddress[]>;

const resolveWithSystem: ResolveName = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(error);
    });
  });

function refusedAddress(hostname: string): UpstreamError {
  return new UpstreamError(
    'refused_address',
    `${hostname} is not on the public internet; add the host to the allow list to call it`,
  );
}

/** Throws `refused_address` for an IP literal that is not public. Names are checked when resolved. */
export function checkAddressLiteral(url: URL, isAllowed: AllowList): void {
  const host = bareHost(url.hostname);
  if (isIP(host) === 0 || isPublicAddress(host) || isAllowed(host, portOf(url))) return;
  throw refusedAddress(host);
}

function portOf({ port, protocol }: { port: string; protocol: string }): string {
  return port === '' ? (protocol === 'https:' ? '443' : '80') : port;
}

/**
 * A lookup that returns public addresses only. The connection itself uses it, so a name cannot
 * resolve to one address for the check and to another for the connection. A name with a public and
 * a non-public address is refused.
 */
function guardedLookup(resolveName: ResolveName): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname).then(
      (addresses) => {
        const usable = addresses.filter(
          ({ family }) => !options.family || options.family === family,
        );
        const [first] = usable;
        if (first === undefined) {
          callback(
            new UpstreamError('network', `${hostname} has no address of the requested family`),
            '',
            0,
          );
        } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
          callback(refusedAddress(hostname), '', 0);
        } else if (options.all === true) {
          callback(null, [...usable]);
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

/** Creates a connection pool that connects to public addresses and allowed hosts only. */
export function createGuardedAgent(options: GuardedAgentOptions): Agent {
  const { isAllowed, connectTimeoutMs, resolveName = resolveWithSystem } = options;
  const connectDirectly = buildConnector({ timeout: connectTimeoutMs });
  const connectGuarded = buildConnector({
    timeout: connectTimeoutMs,
    lookup: guardedLookup(resolveName),
  });
  return new Agent({
    connect(target, callback) {
      const host = bareHost(target.hostname);
      if (isAllowed(host, portOf(target))) connectDirectly(target, callback);
      else if (isIP(host) !== 0 && !isPublicAddress(host)) callback(refusedAddress(host), null);
      else connectGuarded(target, callback);
    },
  });
}
