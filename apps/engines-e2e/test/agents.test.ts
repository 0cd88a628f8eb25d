import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnginesBoundary, isEnginesError } from '@northstar/boundary';
import type { CanvasEvent, RevisionResult } from '@northstar/contracts';
import { createRandom, seedFrom } from '@northstar/contracts/random';
import { startTestPostgres, type TestPostgres } from '@northstar/test-postgres';
import { startHost, type Host } from '../src/host/start-host.js';

const seed = seedFrom(process.env['SEED']);
const AGENTS = 200;
const ROUNDS = 1;
/** Two for each doubling of the wait from 100 ms to the length of the run, and as many to spare. */
const MAX_ATTEMPTS = 40;
const MAX_WAIT_MS = 30_000;
const canvas_id = 'crowded';

describe(`Two hundred agents on one canvas, through two hosts over one Postgres (seed ${seed})`, () => {
  let postgres: TestPostgres;
  let hosts: Host[];
  beforeAll(async () => {
    postgres = await startTestPostgres();
    const storageUrl = await postgres.createDatabase();
    const env = { LOG_LEVEL: 'warn' };
    hosts = await Promise.all([startHost({ storageUrl, env }), startHost({ storageUrl, env })]);
  });
  afterAll(async () => {
    await Promise.all(hosts.map((host) => host.stop()));
    await postgres.close();
  });

  it('all finish their work, each command in a bounded number of attempts', async () => {
    const random = createRandom(seed);
    const [first, second] = hosts.map(({ url }) => EnginesBoundary({ baseUrl: url }));
    if (first === undefined || second === undefined) throw new Error('There are not two hosts');
    await first.canvas.create({ canvas_id, kind: 'page' });
    const attempts: number[] = [];
    const acknowledged: number[] = [];

    /** An agent adds a text of its own and writes in it, then competes for a value of the page. */
    const work = async (agent: number): Promise<void> => {
      const element_id = `agent-${agent}`;
      let failures = 0;
      const [one, other] = hosts.map(({ url }) =>
        EnginesBoundary({
          baseUrl: url,
          actor: { kind: 'agent', id: element_id },
          retry: { commandAttempts: MAX_ATTEMPTS, maxWaitMs: MAX_WAIT_MS },
          random: () => random.next(),
          onRetry: () => (failures += 1),
        }).canvas(canvas_id),
      );
      if (one === undefined || other === undefined) throw new Error('There are not two hosts');
      // Each command goes to one of the hosts, as behind a load balancer.
      const canvas = () => (random.chance(0.5) ? one : other);
      let base_rev = 0;
      const applied = (result: RevisionResult | null) => {
        attempts.push(failures + 1);
        failures = 0;
        if (result === null) return;
        base_rev = result.current_rev;
        acknowledged.push(base_rev);
      };
      const added = await canvas().add_element({ element_id, kind: 'text' }, { base_rev });
      applied(added);
      expect(added?.element?.element_id).toBe(element_id);
      for (let round = 1; round <= ROUNDS; round += 1) {
        const updates = [{ token_path: 'content.text', value: `${element_id} ${round}` }];
        const written = await canvas().set_tokens({ element_id, updates }, { base_rev });
        applied(written);
        expect(written).not.toBeNull();
      }
      // All agents set this value; the first one succeeds, and the others get a conflict.
      const args = { token_path: 'text.color', value: `rgb(${agent}, 0, 0)` };
      applied(
        await canvas()
          .set_token(args, { base_rev: 0 })
          .catch((error: unknown) => {
            if (isEnginesError(error) && error.code === 'canvas.conflict') return null;
            throw error;
          }),
      );
    };

    const started = performance.now();
    await Promise.all(Array.from({ length: AGENTS }, (_, agent) => work(agent)));
    const seconds = (performance.now() - started) / 1000;

    const { head_rev, elements, values } = await second.canvas.snapshot({ canvas_id });
    expect(head_rev).toBe(AGENTS * (1 + ROUNDS) + 1);
    const revisions = Array.from({ length: head_rev }, (_, index) => index + 1);
    expect(acknowledged.toSorted((a, b) => a - b)).toEqual(revisions);
    expect(elements).toHaveLength(AGENTS);
    const texts = values.filter(({ token_path }) => token_path === 'content.text');
    expect(texts.map(({ value }) => value).sort()).toEqual(
      Array.from({ length: AGENTS }, (_, agent) => `agent-${agent} ${ROUNDS}`).sort(),
    );

    // Both hosts return the same history.
    const histories = await Promise.all([first, second].map(wholeHistory));
    expect(histories[0]?.map(({ rev }) => rev)).toEqual(revisions);
    expect(histories[1]).toEqual(histories[0]);

    const worst = Math.max(...attempts);
    const mean = attempts.reduce((sum, count) => sum + count, 0) / attempts.length;
    process.stdout.write(
      `${AGENTS} agents, two hosts, ${attempts.length} commands, seed ${seed}: ` +
        `${mean.toFixed(1)} attempts each, ${worst} at most, ${seconds.toFixed(1)} s\n`,
    );
    expect(worst).toBeLessThanOrEqual(MAX_ATTEMPTS);
  }, 300_000);
});

async function wholeHistory(client: EnginesBoundary): Promise<CanvasEvent[]> {
  const events: CanvasEvent[] = [];
  for (;;) {
    const after_event_id = events.at(-1)?.event_id;
    const after = after_event_id === undefined ? {} : { after_event_id };
    const page = await client.canvas.replay({ canvas_id, limit: 500, ...after });
    if (page.events.length === 0) return events;
    events.push(...page.events);
  }
}
