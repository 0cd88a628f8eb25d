import type { ConformanceKit } from '@northstar/contracts';
import type { EventLog } from '../ports/event-log.js';
import { drafts, freshScope, seqs, upTo } from './sample-events.js';

/** Each project of each tenant has its own log. */
export function isolationConformance({ it, expect }: ConformanceKit, log: () => EventLog): void {
  it('returns no events of another project', async () => {
    const mine = freshScope();
    const sibling = freshScope(mine.tenant_id);
    const otherTenant = { tenant_id: freshScope().tenant_id, project_id: mine.project_id };
    await log().append(mine, drafts(3));
    for (const other of [sibling, otherTenant]) {
      expect(await log().read(other, { after: 0, limit: 10 })).toEqual([]);
      expect(await log().bounds(other)).toEqual({ head: 0, horizon: 0 });
    }
    expect(await log().append(sibling, drafts(1))).toBe(1);
    expect(await log().append(otherTenant, drafts(2))).toBe(2);
    expect(await log().bounds(mine)).toEqual({ head: 3, horizon: 0 });
  });

  it('is shared by all surfaces of a project', async () => {
    const scope = freshScope();
    await log().append({ ...scope, surface_id: 'srf_a' }, drafts(1));
    await log().append({ ...scope, surface_id: 'srf_b' }, drafts(1));
    await log().append(scope, drafts(1));
    for (const reader of [scope, { ...scope, surface_id: 'srf_a' }]) {
      expect(seqs(await log().read(reader, { after: 0, limit: 10 }))).toEqual(upTo(3));
    }
  });

  it('returns the heads of many projects in the order of the scopes', async () => {
    const [one, two, none] = [freshScope(), freshScope(), freshScope()];
    const otherTenant = { tenant_id: one.tenant_id, project_id: two.project_id };
    await log().append(one, drafts(1));
    await log().append(two, drafts(2));
    expect(await log().heads([two, none, one, otherTenant])).toEqual([2, 0, 1, 0]);
    expect(await log().heads([one, one])).toEqual([1, 1]);
    expect(await log().heads([])).toEqual([]);
  });
}
