// Compiled from contracts/*.md; edit those.
import * as z from 'zod';
import { Actor } from './common.js';
import { idOf, integer, json, line, list, timestamp } from '../value-types/index.js';

export const Topic = line({ min: 1, max: 120, pattern: 'project|(feed|canvas):[A-Za-z0-9][A-Za-z0-9_.:-]*' }).meta({ id: 'Topic', contract: { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §1.1', line: 18 } });
export type Topic = z.infer<typeof Topic>;

export const EventRecord = z.strictObject({
  /** resumes after this event */
  cursor: line(),
  event_id: idOf('evt'),
  /** the project's sequence number; without gaps */
  seq: integer({ min: 1 }),
  name: line(),
  topic: Topic,
  data: json(),
  actor: z.nullable(Actor),
  at: timestamp(),
}).meta({ id: 'EventRecord', contract: { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §3.1', line: 66 } });
export type EventRecord = z.infer<typeof EventRecord>;

export const EventPage = z.strictObject({
  items: list(EventRecord),
  /** null on the last page */
  next_cursor: z.nullable(line()),
  /** the end of the log; a stream can resume from it */
  head_cursor: line(),
}).meta({ id: 'EventPage', contract: { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §3.2', line: 78 } });
export type EventPage = z.infer<typeof EventPage>;
