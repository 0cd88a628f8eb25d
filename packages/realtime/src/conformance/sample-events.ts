import type { EventDraft, Scope } from '@northstar/contracts';
import { v7 } from 'uuid';

/** A new project, so that tests can share a database. */
export function freshScope(tenant_id = `tnt_${v7()}`): Scope {
  return { tenant_id, project_id: `prj_${v7()}` };
}

export function draft(fields: Partial<EventDraft> = {}): EventDraft {
  return {
    event_id: `evt_${v7()}`,
    name: 'feed.health',
    topic: 'feed:feed_1',
    data: {},
    actor: null,
    at: '2026-01-01T00:00:00.000Z',
    ...fields,
  };
}

export function drafts(count: number, fields: Partial<EventDraft> = {}): EventDraft[] {
  return Array.from({ length: count }, (_none, index) => draft({ data: { index }, ...fields }));
}

export function seqs(events: readonly { seq: number }[]): number[] {
  return events.map((event) => event.seq);
}

export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_none, index) => index + 1);
}
