import type { RouteName } from './routes.js';

/** One request to the emulated services and its outcome. */
export interface LoggedRequest {
  /** RFC 3339, by the emulator's clock. */
  at: string;
  route: RouteName;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** `null` when the connection was cut before a status was sent. */
  status: number | null;
  /** Quota units spent. */
  units: number;
  /** The kind of the fault that was applied, if any. */
  fault: string | null;
}

const kept = 10_000;

/** The newest 10,000 requests, oldest first, without those of the control API. */
export interface RequestLog {
  add(request: LoggedRequest): void;
  /** Lists the requests of a route, of a group (`youtube.`), or all. */
  list(route?: string): LoggedRequest[];
  clear(): void;
}

export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  return {
    add(request) {
      requests.push(request);
      if (requests.length > kept) requests = requests.slice(-kept);
    },
    list: (route) =>
      requests.filter(
        (one) =>
          route === undefined ||
          one.route === route ||
          (route.endsWith('.') && one.route.startsWith(route)),
      ),
    clear: () => void (requests = []),
  };
}
