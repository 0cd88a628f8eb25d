import { canvasId, canvasRefOf, newCommit, newEvent, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** Concurrent writers. */
export function raceCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const numbers = Array.from({ length: 20 }, (_, index) => index);
  const racing = (number: number, base_rev: number) => {
    const event = newEvent(5000 + base_rev * 100 + number, canvasId(1));
    const values = [{ element_id: null, token_path: 'layout.z_index', value: number }];
    return newCommit(base_rev, { event_id: event.event_id, event, values });
  };

  describe('concurrent commits', () => {
    it('commit exactly one of twenty for one revision', async () => {
      await fixture.create();
      const outcomes = await Promise.all(
        numbers.map((number) =>
          fixture.repository.commit(scope, canvasRefOf(1), racing(number, 0)),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'committed')).toHaveLength(1);
      expect(outcomes.filter(({ status }) => status === 'conflict')).toHaveLength(19);
      for (const outcome of outcomes) {
        if (outcome.status === 'conflict') expect(outcome.head_rev).toBe(1);
      }
      const winner = outcomes.findIndex(({ status }) => status === 'committed');
      expect((await fixture.state()).values).toHaveLength(1);
      expect((await fixture.state()).values[0]).toMatchObject({ value: winner, rev: 1 });
      expect(await fixture.events()).toHaveLength(2);
    });

    it('get revisions and sequence numbers without gaps when they are retried', async () => {
      await fixture.create();
      const sequence: number[] = [];
      const write = async (number: number): Promise<void> => {
        for (let base_rev = 0; base_rev < 99;) {
          const outcome = await fixture.repository.commit(
            scope,
            canvasRefOf(1),
            racing(number, base_rev),
          );
          if (outcome.status === 'committed') {
            sequence.push(outcome.project_seq);
            return;
          }
          if (outcome.status === 'conflict') base_rev = outcome.head_rev;
        }
      };
      await Promise.all(numbers.map(write));
      const log = await fixture.repository.readLog(scope, canvasRefOf(1), {
        after_rev: 0,
        limit: 99,
      });
      expect(log.map(({ rev }) => rev)).toEqual(numbers.map((number) => number + 1));
      sequence.sort((a, b) => a - b);
      expect(sequence).toEqual(numbers.map((number) => number + (sequence[0] ?? 0)));
      // The project's log has the events in the order of the commits.
      const events = (await fixture.events()).map(({ event_id }) => event_id).slice(1);
      expect(events).toEqual(log.map(({ event_id }) => event_id));
    });

    it('return what they replaced', async () => {
      await fixture.create();
      const replaced: unknown[] = [];
      const write = async (number: number): Promise<void> => {
        for (let base_rev = 0; base_rev < 99;) {
          const outcome = await fixture.repository.commit(
            scope,
            canvasRefOf(1),
            racing(number, base_rev),
          );
          if (outcome.status === 'conflict') base_rev = outcome.head_rev;
          else {
            if (outcome.status === 'committed') replaced.push(outcome.before[0]);
            return;
          }
        }
      };
      await Promise.all(numbers.slice(0, 8).map(write));
      const last = (await fixture.state()).values[0]?.value;
      // Each value except the last was replaced once, and the first replaced nothing.
      expect([...replaced, last].filter((value) => value !== undefined).sort()).toEqual(
        numbers.slice(0, 8).sort(),
      );
    });

    it('to other canvases have their own revisions', async () => {
      await fixture.create(1);
      await fixture.create(2);
      const outcomes = await Promise.all(
        [1, 2].map((number) =>
          fixture.repository.commit(scope, canvasRefOf(number), {
            ...racing(number, 0),
            event: newEvent(5000 + number, canvasId(number)),
          }),
        ),
      );
      expect(outcomes.map(({ status }) => status)).toEqual(['committed', 'committed']);
    });
  });
}
