/** Hosts that may be called though their addresses are not public. */
export type AllowList = (hostname: string, port: string) => boolean;

/** Host names compare without case and without the brackets of an IPv6 literal. */
export function bareHost(hostname: string): string {
  return hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}

/**
 * Reads entries such as `upstreams.local`, `127.0.0.1:4010` or `[::1]:4010`; without a port every
 * port is meant. Throws TypeError for an entry that is neither.
 */
export function createAllowList(entries: readonly string[]): AllowList {
  const known = entries.map((entry) => {
    const parts = /^(?<host>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(?<port>\d{1,5}))?$/i.exec(entry);
    const host = parts?.groups?.['host'];
    if (host === undefined) {
      throw new TypeError(`"${entry}" is no host; write HOST, HOST:PORT or [IPV6]:PORT`);
    }
    return { host: bareHost(host), port: parts?.groups?.['port'] };
  });
  return (hostname, port) =>
    known.some(
      (entry) =>
        entry.host === bareHost(hostname) && (entry.port === undefined || entry.port === port),
    );
}
