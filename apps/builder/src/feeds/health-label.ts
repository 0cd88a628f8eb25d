import type { HealthStatus } from '@northstar/contracts';

const labels: Readonly<Record<HealthStatus, string>> = {
  pending: 'Not refreshed yet',
  ok: 'Up to date',
  degraded: 'The last refresh failed',
  failing: 'Refreshes keep failing',
};

/** Returns the label of a feed's health. */
export function healthLabel(status: HealthStatus): string {
  return labels[status];
}
