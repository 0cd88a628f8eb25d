import type { ConformanceKit } from '@northstar/contracts';
import type { EventLog } from '../ports/event-log.js';
import { draft, drafts, freshScope, seqs } from './sample-events.js';

/**
 * Trimming deletes the beginning of a log and raises its horizon. The events of each test have years
 * of their own, so that events of other tests are not counted.
 */
export function trimmingConformance({ it, expect }: ConformanceKit, log: () => EventLog): void {
  it('has zero bounds before its first event', async () => {
    const scope = freshScope();
    expect(await log().bounds(scope)).toEqual({ head: 0, horizon: 0 });
    expect(await log().read(scope, { after: 0, limit: 10 })).toEqual([]);
  });

  it('deletes events that are older than a time, in every project', async () => {
    const [one, two] = [freshScope(), freshScope()];
    const days = ['2001-01-01', '2001-01-02', '2001-01-03', '2001-01-04'];
    const events = days.map((day) => draft({ at: `${day}T12:00:00.000Z` }));
    await log().append(one, events);
    await log().append(two, drafts(2, { at: '2001-01-02T12:00:00.000Z' }));
    expect(await log().trim('2000-12-31T00:00:00.000Z')).toBe(0);
    expect(await log().bounds(one)).toEqual({ head: 4, horizon: 0 });

    expect(await log().trim('2001-01-03T12:00:00.000Z')).toBe(4);
    expect(await log().bounds(one)).toEqual({ head: 4, horizon: 2 });
    expect(await log().bounds(two)).toEqual({ head: 2, horizon: 2 });
    expect(seqs(await log().read(one, { after: 0, limit: 10 }))).toEqual([3, 4]);
    expect(seqs(await log().read(one, { after: 3, limit: 10 }))).toEqual([4]);
    expect(await log().read(two, { after: 0, limit: 10 })).toEqual([]);
    expect(await log().trim('2001-01-03T12:00:00.000Z')).toBe(0);
    expect(await log().bounds(one)).toEqual({ head: 4, horizon: 2 });
  });

  it('continues the numbers after trimming, even when all events were deleted', async () => {
    const scope = freshScope();
    await log().append(scope, drafts(3, { at: '2002-01-01T00:00:00.000Z' }));
    expect(await log().trim('2002-06-01T00:00:00.000Z')).toBe(3);
    expect(await log().bounds(scope)).toEqual({ head: 3, horizon: 3 });
    expect(await log().heads([scope])).toEqual([3]);
    expect(await log().append(scope, drafts(2))).toBe(5);
    expect(seqs(await log().read(scope, { after: 0, limit: 10 }))).toEqual([4, 5]);
    expect(await log().bounds(scope)).toEqual({ head: 5, horizon: 3 });
  });

  it('leaves no gap when the times are not in order: a younger event keeps all later ones', async () => {
    const scope = freshScope();
    const days = ['2003-01-01', '2003-01-05', '2003-01-02', '2003-01-06'];
    const events = days.map((day) => draft({ at: `${day}T00:00:00.000Z` }));
    await log().append(scope, events);
    expect(await log().trim('2003-01-03T00:00:00.000Z')).toBe(1);
    expect(seqs(await log().read(scope, { after: 0, limit: 10 }))).toEqual([2, 3, 4]);
    expect(await log().bounds(scope)).toEqual({ head: 4, horizon: 1 });
    expect(await log().trim('2003-02-01T00:00:00.000Z')).toBe(3);
  });
}
