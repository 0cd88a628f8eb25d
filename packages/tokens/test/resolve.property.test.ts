import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { Breakpoint } from '@northstar/contracts';
import { explainToken } from '../src/explain/explain-token.js';
import { redundantValues } from '../src/explain/redundant-values.js';
import {
  createCatalogue,
  createResolver,
  type CanvasSnapshot,
  type LayerSnapshot,
} from '../src/index.js';
import { CanvasValues } from '../src/resolve/canvas-values.js';
import { canvasState, layerState, nested, tokenOwners, randomValues } from './canvas-states.js';
import { seedFrom, type Random } from '@northstar/contracts/random';
import { many } from './many.js';

const seed = seedFrom(process.env['SEED']);
const catalogue = createCatalogue();
const breakpoints: readonly (Breakpoint | undefined)[] = [undefined, 'mobile', 'tablet', 'desktop'];
const holders = Object.values(tokenOwners);

interface Case {
  state: CanvasSnapshot;
  layers: LayerSnapshot[];
}

function randomCase(random: Random): Case {
  const layers = (['tenant', 'project', 'surface'] as const)
    .filter(() => random.below(3) > 0)
    .map((layer) => layerState(layer, randomValues(random, 8, [null], catalogue.version)));
  const values = randomValues(random, 30, holders, catalogue.version);
  return { state: canvasState({ elements: [...nested], values }), layers };
}

/** The value of every token of every element at every breakpoint. */
function everyLook({ state, layers }: Case): string {
  const resolver = createResolver(catalogue, state, layers);
  const looks = holders.map((holder) =>
    breakpoints.map((breakpoint) => resolver.resolve(holder, breakpoint).map(({ value }) => value)),
  );
  return JSON.stringify(looks);
}

describe(`Resolving (seed ${seed})`, () => {
  it('of all tokens at once gives the same as the ladder of each one', () => {
    many(seed, 40, (random) => {
      const { state, layers } = randomCase(random);
      const resolver = createResolver(catalogue, state, layers);
      const values = new CanvasValues(state, layers);
      for (const holder of holders) {
        const element = nested.find(({ element_id }) => element_id === holder) ?? null;
        const breakpoint = breakpoints[random.below(4)];
        for (const token of resolver.resolve(holder, breakpoint)) {
          const entry = catalogue.find(token.token_path);
          if (entry === undefined) throw new Error(`There is no ${token.token_path}`);
          const explained = explainToken(catalogue, values, entry, { element, breakpoint });
          // Compared by jest only where they differ, because its comparison is slow for so many.
          if (!isDeepStrictEqual(token, explained.token)) expect(token).toEqual(explained.token);
          const winners = explained.ladder.filter(({ won }) => won).length;
          if (winners !== 1) expect([token.token_path, winners]).toEqual([token.token_path, 1]);
        }
      }
    });
  });

  it('gives the same whatever was resolved before', () => {
    many(seed, 20, (random) => {
      const { state, layers } = randomCase(random);
      const warm = createResolver(catalogue, state, layers);
      for (let asked = 0; asked < 10; asked += 1) {
        const [holder, breakpoint] = [random.pick(holders), breakpoints[random.below(4)]];
        const fresh = createResolver(catalogue, state, layers).resolve(holder, breakpoint);
        expect(isDeepStrictEqual(warm.resolve(holder, breakpoint), fresh)).toBe(true);
      }
    });
  });
});

describe(`Redundant values (seed ${seed})`, () => {
  it('can be unset one by one or all at once, and no resolved value changes', () => {
    let found = 0;
    many(seed, 150, (random) => {
      const one = randomCase(random);
      const looks = everyLook(one);
      const redundant = redundantValues(catalogue, new CanvasValues(one.state, one.layers));
      found += redundant.length;
      const without = (gone: typeof redundant): Case => {
        const isGone = (row: { element_id: string | null; token_path: string }) =>
          gone.some((g) => g.element_id === row.element_id && g.token_path === row.token_path);
        const values = one.state.values.filter((row) => !isGone(row));
        return { ...one, state: { ...one.state, values } };
      };
      for (const value of redundant) {
        expect([value, everyLook(without([value])) === looks]).toEqual([value, true]);
      }
      expect(everyLook(without(redundant)) === looks).toBe(true);
    });
    expect(found).toBeGreaterThan(150);
  });

  it('are all values that can be unset, when no override hides another', () => {
    many(seed, 60, (random) => {
      const one = randomCase(random);
      const plain = {
        state: withoutOverrides(one.state),
        layers: one.layers.map((layer) => withoutOverrides(layer)),
      };
      const { state, layers } = plain;
      const { values } = state;
      const looks = everyLook(plain);
      const listed = redundantValues(catalogue, new CanvasValues(state, layers)).map(
        ({ element_id, token_path }) => `${element_id ?? ''} ${token_path}`,
      );
      for (const row of values) {
        const left = values.filter((other) => other !== row);
        const same = everyLook({ ...plain, state: { ...state, values: left } }) === looks;
        const isKnown = createResolver(catalogue, state, layers)
          .resolve(row.element_id)
          .some(({ token_path }) => token_path === row.token_path);
        if (same && isKnown) expect(listed).toContain(`${row.element_id ?? ''} ${row.token_path}`);
      }
    });
  });
});

function withoutOverrides<Snapshot extends Pick<CanvasSnapshot, 'values'>>(
  state: Snapshot,
): Snapshot {
  const values = state.values.filter(({ token_path }) => !token_path.startsWith('responsive.'));
  return { ...state, values };
}
