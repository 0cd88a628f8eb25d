import type { SourceItem } from '@northstar/feeds';
import { z } from 'zod';

/** An incident as the status page's API sends it. */
export const Incident = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  state: z.string(),
  impact: z.string(),
  started_at: z.string(),
  resolved_at: z.string().nullable(),
  updates: z.array(z.object({ text: z.string() })),
});
export type Incident = z.infer<typeof Incident>;

/**
 * Returns an incident as an item of the feed. The store validates the details by the contract; it
 * skips and counts an incident that does not fit, such as one with an unknown state.
 */
export function toItem(origin: string, incident: Incident): SourceItem {
  const { id, title, url, state, impact, started_at, resolved_at, updates } = incident;
  return {
    item_id: id,
    origin,
    title,
    url,
    image_url: null,
    published_at: started_at,
    details: { state, impact, started_at, resolved_at, last_update: updates.at(-1)?.text ?? '' },
  };
}
