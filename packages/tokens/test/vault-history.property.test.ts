import { describe, expect, it } from '@jest/globals';
import { Command, type CommandInput, type JsonValue } from '@northstar/contracts';
import { openVault, scope } from './open-vault.js';
import { createRandom, seedFrom, type Random } from '@northstar/contracts/random';

const seed = seedFrom(process.env['SEED']);
const kinds = ['section', 'container', 'text', 'button'] as const;
const values: readonly (readonly [string, JsonValue])[] = [
  ['text.color', 'red'],
  ['text.color', '#00c'],
  ['layout.gap', '4px'],
  ['responsive.mobile.layout.gap', '2px'],
  ['faq.items', []],
  ['page.name', 'Home'],
];

function randomCommand(random: Random, base_rev: number, ids: readonly string[]): CommandInput {
  const element_id = random.below(3) === 0 || ids.length === 0 ? null : random.pick(ids);
  if (random.below(3) === 0) {
    const args = { element_id: `e${base_rev}`, kind: random.pick(kinds), parent_id: element_id };
    return { type: 'add_element', base_rev, args: { ...args, index: random.below(4) } };
  }
  const [token_path, value] = random.pick(values);
  return { type: 'set_token', base_rev, args: { element_id, token_path, value } };
}

describe(`A canvas with a long history (seed ${seed})`, () => {
  it('returns the same snapshot of every revision as then, and can be rebuilt from its replay', async () => {
    const random = createRandom(seed);
    const { vault } = openVault();
    await vault.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
    const seen = [await vault.snapshot(scope, 'home')];
    for (let tries = 0; tries < 150; tries += 1) {
      const { head_rev, elements } = seen.at(-1) ?? { head_rev: 0, elements: [] };
      const command = randomCommand(
        random,
        head_rev,
        elements.map(({ element_id }) => element_id),
      );
      const applied = await vault.apply(scope, 'home', command).catch(() => undefined);
      const now = await vault.snapshot(scope, 'home');
      // A rejected command changes nothing.
      if (applied === undefined) expect(now).toEqual(seen.at(-1));
      else seen.push(now);
    }
    expect(seen.length).toBeGreaterThan(75);

    for (const [rev, then] of seen.entries()) {
      const { elements, values: stored } = await vault.snapshot(scope, 'home', { rev });
      expect([rev, elements, stored]).toEqual([rev, then.elements, then.values]);
    }

    const copy = openVault().vault;
    await copy.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
    const { events } = await vault.replay(scope, 'home', { limit: 500 });
    for (const { rev, type, args } of events) {
      await copy.apply(scope, 'home', Command.parse({ type, args, base_rev: rev - 1 }));
    }
    const [original, rebuilt] = [seen.at(-1), await copy.snapshot(scope, 'home')];
    expect(rebuilt.elements).toEqual(original?.elements);
    expect(rebuilt.values.map(({ token_path, value }) => [token_path, value])).toEqual(
      original?.values.map(({ token_path, value }) => [token_path, value]),
    );
    for (const { index, parent_id, element_id } of rebuilt.elements) {
      const siblings = rebuilt.elements.filter((element) => element.parent_id === parent_id);
      expect(siblings[index]?.element_id).toBe(element_id);
    }
  });
});
