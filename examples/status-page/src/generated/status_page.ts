// Compiled from contracts/*.md; edit those.
import * as z from 'zod';
import { text, timestamp, url } from '@northstar/contracts/value-types';

export const StatusPageSource = z.strictObject({
  /** the page, such as https://status.example */
  url: url(),
  /** false: only incidents that are still open */
  include_resolved: z.boolean().default(true),
}).meta({ id: 'StatusPageSource', contract: { file: 'contracts/STATUS_PAGE_CONTRACT_v1.md', section: 'STATUS_PAGE §1.1', line: 13 } });
export type StatusPageSource = z.infer<typeof StatusPageSource>;
/** The input of {@link StatusPageSource}: fields with a default are optional. */
export type StatusPageSourceInput = z.input<typeof StatusPageSource>;

export const IncidentState = z.enum([
  /** the cause is unknown */
  'investigating',
  /** the cause is known */
  'identified',
  /** a fix is in place and is observed */
  'monitoring',
  /** the incident is over */
  'resolved',
]).meta({ id: 'IncidentState', contract: { file: 'contracts/STATUS_PAGE_CONTRACT_v1.md', section: 'STATUS_PAGE §2.1', line: 31 } });
export type IncidentState = z.infer<typeof IncidentState>;

export const IncidentImpact = z.enum([
  /** nothing is affected */
  'none',
  /** something is slower or partly broken */
  'minor',
  /** a part is down */
  'major',
  /** everything is down */
  'critical',
]).meta({ id: 'IncidentImpact', contract: { file: 'contracts/STATUS_PAGE_CONTRACT_v1.md', section: 'STATUS_PAGE §2.2', line: 39 } });
export type IncidentImpact = z.infer<typeof IncidentImpact>;

export const StatusPageDetails = z.strictObject({
  state: IncidentState,
  impact: IncidentImpact,
  started_at: timestamp(),
  /** null while the incident is open */
  resolved_at: z.nullable(timestamp()),
  /** the latest message about the incident; empty before the first */
  last_update: text(),
}).meta({ id: 'StatusPageDetails', contract: { file: 'contracts/STATUS_PAGE_CONTRACT_v1.md', section: 'STATUS_PAGE §2.3', line: 47 } });
export type StatusPageDetails = z.infer<typeof StatusPageDetails>;
