import type { FeedKind, VendorClient } from '@northstar/feeds';
import { StatusPageDetails, StatusPageSource } from '../generated/status_page.js';
import { pullIncidents } from './pull-incidents.js';
import { createStatusPageHooks } from './status-page-hooks.js';

/** Creates the kind `status_page`: incidents of a status page (STATUS_PAGE). */
export function createStatusPageKind({
  client,
}: {
  client: VendorClient;
}): FeedKind<StatusPageSource> {
  return {
    kind: 'status_page',
    source: StatusPageSource,
    details: StatusPageDetails,
    pull: (source, request) => pullIncidents(client, source, request),
    hooks: createStatusPageHooks(client),
  };
}
