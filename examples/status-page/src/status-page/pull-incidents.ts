import { partErrorOf, UpstreamError } from '@northstar/feeds';
import type { PartError, Pull, PullRequest, VendorClient } from '@northstar/feeds';
import { z } from 'zod';
import type { StatusPageSource } from '../generated/status_page.js';
import { Incident, toItem } from './incident.js';

const IncidentPage = z.object({
  incidents: z.array(Incident),
  next_page: z.number().int().positive().nullable(),
});

/** Yields the incidents of a status page, page by page, newest first. */
export async function* pullIncidents(
  client: VendorClient,
  { url, include_resolved }: StatusPageSource,
  { now, signal }: PullRequest,
): Pull {
  const errors: PartError[] = [];
  let requests = 0;
  try {
    for (let page: number | null = 1; page !== null;) {
      const response = await client.request({
        url: `${url}/incidents.json?page=${String(page)}`,
        headers: { accept: 'application/json' },
        signal,
        onRequest: () => (requests += 1),
      });
      const { status, retryAfterSeconds, body } = response;
      if (status !== 200) {
        throw new UpstreamError('status', `The status page responded with ${String(status)}`, {
          status,
          ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
        });
      }
      const { incidents, next_page } = parsePage(body);
      yield incidents
        .filter(({ resolved_at }) => include_resolved || resolved_at === null)
        .map((incident) => toItem(url, incident));
      page = next_page;
    }
  } catch (error) {
    errors.push(partErrorOf({ path: 'url', subject: url }, error, now));
  }
  return {
    // Only a pull that has read every page proves that an item which was not seen is gone.
    coverage: errors.length === 0 ? [{ origin: url, complete_since: null }] : [],
    origins: [url],
    state: {},
    part_count: 1,
    errors,
    not_modified: 0,
    cost: { requests, quota_units: 0 },
    max_age_seconds: null,
  };
}

function parsePage(body: Buffer): z.infer<typeof IncidentPage> {
  try {
    return IncidentPage.parse(JSON.parse(body.toString('utf8')));
  } catch (cause) {
    throw new UpstreamError('malformed', 'The status page sent malformed JSON', { cause });
  }
}
