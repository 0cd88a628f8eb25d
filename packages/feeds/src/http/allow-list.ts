/** Returns whether a host may be called although its addresses are not public. */
export type AllowList = (hostname: string, port: string) => boolean;

/** A host name in lower case, without the brackets of an IPv6 literal. */
export function bareHost(hostname: string): string {
  return hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}

/**
 * Creates an allow list from entries such as `upstreams.local`, `127.0.0.1:4010` or `[::1]:4010`.
 * An entry without a port allows every port. Throws TypeError for a malformed entry.
 */
export function createAllowList(entries: readonly string[]): AllowList {
  const allowed = entries.map((entry) => {
    const parts = /^(?<host>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(?<port>\d{1,5}))?$/i.exec(entry);
    const host = parts?.groups?.['host'];
    if (host === undefined) {
      throw new TypeError(`"${entry}" is not a host; write HOST, HOST:PORT or [IPV6]:PORT`);
    }
    return { host: bareHost(host), port: parts?.groups?.['port'] };
  });
  return (hostname, port) =>
    allowed.some(
      (entry) =>
        entry.host === bareHost(hostname) && (entry.port === undefined || entry.port === port),
    );
}
