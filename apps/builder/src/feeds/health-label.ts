import type { HealthStatus } from '@northstar/contracts';

const labels: Readonly<Record<HealthStatus, string>> = {
  pending: 'Not read yet',
  ok: 'Fresh',
  degraded: 'The last refresh failed',
  failing: 'Refreshes keep failing',
};

/** What a feed's health means to the one who picks it (FEEDS, HealthStatus). */
export function healthLabel(status: HealthStatus): string {
  return labels[status];
}
