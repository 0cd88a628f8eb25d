import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { CommandInput } from '@northstar/contracts';
import { openVault, scope } from './open-vault.js';
import { createRandom, seedFrom } from '@northstar/contracts/random';
import { sendUntilDone } from './rebasing-client.js';

const seed = seedFrom(process.env['SEED']);
const AGENTS = 200;
const ROUNDS = 3;
const MOST_TURNS = 128;
const MOST_TRIES = 24;

/** Waits for a number of turns of the event loop. */
async function wait(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await setImmediate();
}

describe(`Two hundred agents on one canvas (seed ${seed})`, () => {
  it('all succeed, each command in a bounded number of tries', async () => {
    const random = createRandom(seed);
    const { vault } = openVault();
    await vault.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
    const tries: number[] = [];
    const acknowledged: number[] = [];
    const send = async (command: CommandInput) => {
      const outcome = await sendUntilDone(vault, scope, 'home', command, (count) =>
        // Waits up to twice as long each time, as clients of a busy service do, but in turns.
        wait(random.below(Math.min(2 ** count, MOST_TURNS))),
      );
      tries.push(outcome.tries);
      if (outcome.result !== null) acknowledged.push(outcome.result.current_rev);
      return outcome.result;
    };

    /** An agent adds a text element and sets its tokens, then competes for a token of the page. */
    async function work(agent: number): Promise<void> {
      const element_id = `agent-${agent}`;
      const actor = { kind: 'agent' as const, id: element_id };
      let base_rev = 0;
      const done = async (command: CommandInput) => {
        await wait(random.below(4));
        const result = await send(command);
        base_rev = result?.current_rev ?? base_rev;
        return result;
      };
      const added = await done({
        type: 'add_element',
        base_rev,
        actor,
        args: { element_id, kind: 'text' },
      });
      expect(added?.element?.element_id).toBe(element_id);
      for (let round = 0; round < ROUNDS; round += 1) {
        const update = { token_path: 'content.text', value: `${element_id} ${round}` };
        const args = { element_id, updates: [update] };
        expect(await done({ type: 'set_tokens', base_rev, actor, args })).not.toBeNull();
      }
      // All agents set this one; the first succeeds and the others see that it was changed.
      await done({
        type: 'set_token',
        base_rev: 0,
        actor,
        args: { token_path: 'text.color', value: `rgb(${agent}, 0, 0)` },
      });
    }
    const started = performance.now();
    await Promise.all(Array.from({ length: AGENTS }, (_, agent) => work(agent)));
    const seconds = (performance.now() - started) / 1000;

    const { head_rev, elements, values } = await vault.snapshot(scope, 'home');
    expect(head_rev).toBe(AGENTS * (1 + ROUNDS) + 1);
    expect([...acknowledged].sort((a, b) => a - b)).toEqual(
      Array.from({ length: head_rev }, (_, index) => index + 1),
    );
    expect(elements).toHaveLength(AGENTS);
    const texts = values.filter(({ token_path }) => token_path === 'content.text');
    expect(texts.map(({ value }) => value).sort()).toEqual(
      Array.from({ length: AGENTS }, (_, agent) => `agent-${agent} ${ROUNDS - 1}`).sort(),
    );
    const worst = Math.max(...tries);
    const mean = tries.reduce((sum, count) => sum + count, 0) / tries.length;
    process.stdout.write(
      `${AGENTS} agents, ${tries.length} commands, seed ${seed}: ${mean.toFixed(1)} tries each, ` +
        `${worst} at worst, ${seconds.toFixed(1)} s\n`,
    );
    expect(worst).toBeLessThanOrEqual(MOST_TRIES);
  }, 120_000);
});
