import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnginesBoundary } from '@northstar/boundary';
import type { CanvasEvent, CommandInput } from '@northstar/contracts';
import { createRandom, seedFrom } from '@northstar/contracts/random';
import { startTestPostgres, type TestPostgres } from '@northstar/test-postgres';
import { sendUntilDone } from '../src/agents/send-until-done.js';
import { startHost, type Host } from '../src/host/start-host.js';

const seed = seedFrom(process.env['SEED']);
const AGENTS = 200;
const ROUNDS = 1;
/** Two for each doubling of the pause from 100 ms to the length of the run, and as many to spare. */
const MOST_TRIES = 40;
const LONGEST_PAUSE_MS = 30_000;
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

  it('all get their work done, each command in a bounded number of tries', async () => {
    const random = createRandom(seed);
    const [first, second] = hosts.map(({ url }) => EnginesBoundary({ baseUrl: url }));
    if (first === undefined || second === undefined) throw new Error('There are not two hosts');
    await first.canvas.create({ canvas_id, kind: 'page' });
    const tries: number[] = [];
    const acknowledged: number[] = [];

    /** An agent adds a text of its own and writes in it, then takes its part in the page. */
    const work = async (agent: number): Promise<void> => {
      const element_id = `agent-${agent}`;
      const actor = { kind: 'agent' as const, id: element_id };
      let base_rev = 0;
      const done = async (command: CommandInput) => {
        // Each command goes to whichever host a balancer would give it to.
        const client = random.chance(0.5) ? first : second;
        const outcome = await sendUntilDone(client, canvas_id, command, (times) =>
          wait(random.next() * Math.min(100 * 2 ** times, LONGEST_PAUSE_MS)),
        );
        tries.push(outcome.tries);
        if (outcome.result !== null) {
          base_rev = outcome.result.current_rev;
          acknowledged.push(base_rev);
        }
        return outcome.result;
      };
      const added = await done({
        type: 'add_element',
        base_rev,
        actor,
        args: { element_id, kind: 'text' },
      });
      expect(added?.element?.element_id).toBe(element_id);
      for (let round = 1; round <= ROUNDS; round += 1) {
        const updates = [{ token_path: 'content.text', value: `${element_id} ${round}` }];
        const args = { element_id, updates };
        expect(await done({ type: 'set_tokens', base_rev, actor, args })).not.toBeNull();
      }
      // All want this one, and the first has it: whoever is late learns that it is decided.
      const args = { token_path: 'text.color', value: `rgb(${agent}, 0, 0)` };
      await done({ type: 'set_token', base_rev: 0, actor, args });
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

    // Both hosts tell one history.
    const histories = await Promise.all([first, second].map(wholeHistory));
    expect(histories[0]?.map(({ rev }) => rev)).toEqual(revisions);
    expect(histories[1]).toEqual(histories[0]);

    const worst = Math.max(...tries);
    const mean = tries.reduce((sum, count) => sum + count, 0) / tries.length;
    process.stdout.write(
      `${AGENTS} agents, two hosts, ${tries.length} commands, seed ${seed}: ` +
        `${mean.toFixed(1)} tries each, ${worst} at worst, ${seconds.toFixed(1)} s\n`,
    );
    expect(worst).toBeLessThanOrEqual(MOST_TRIES);
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
