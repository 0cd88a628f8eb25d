import type { ConformanceKit } from '@northstar/contracts';
import type { EventLog } from '../ports/event-log.js';
import { drafts, freshScope } from './sample-events.js';

/** Each named consumer has a position of its own in each project. */
export function positionsConformance({ it, expect }: ConformanceKit, log: () => EventLog): void {
  it('has no position of a consumer before one is saved', async () => {
    expect(await log().readPosition(freshScope(), 'webhooks')).toBeNull();
  });

  it('keeps the last position that was saved, also a smaller one', async () => {
    const scope = freshScope();
    for (const seq of [3, 7, 0, 5]) {
      await log().savePosition(scope, 'webhooks', seq);
      expect(await log().readPosition(scope, 'webhooks')).toBe(seq);
    }
  });

  it('keeps consumers, projects and tenants apart', async () => {
    const scope = freshScope();
    const sibling = freshScope(scope.tenant_id);
    const otherTenant = { ...freshScope(), project_id: scope.project_id };
    await log().savePosition(scope, 'webhooks', 1);
    await log().savePosition(scope, 'search', 2);
    await log().savePosition(sibling, 'webhooks', 3);
    expect(await log().readPosition(scope, 'webhooks')).toBe(1);
    expect(await log().readPosition(scope, 'search')).toBe(2);
    expect(await log().readPosition(sibling, 'webhooks')).toBe(3);
    expect(await log().readPosition(otherTenant, 'webhooks')).toBeNull();
  });

  it('shares a position between the surfaces of a project', async () => {
    const scope = freshScope();
    await log().savePosition({ ...scope, surface_id: 'srf_a' }, 'search', 4);
    expect(await log().readPosition(scope, 'search')).toBe(4);
  });

  it('keeps positions when the log is trimmed', async () => {
    const scope = freshScope();
    await log().append(scope, drafts(3, { at: '2000-01-01T00:00:00.000Z' }));
    await log().savePosition(scope, 'search', 1);
    await log().trim('2000-06-01T00:00:00.000Z');
    expect(await log().readPosition(scope, 'search')).toBe(1);
  });
}
