import { isDeepStrictEqual } from 'node:util';
import { measureTight, type TightCandidate } from '../measure/measure-tight.js';
import { report } from '../measure/report.js';
import { designOf, type Design } from './design.js';
import { bareMerge, ladderWalk, ours, oursAnew, type Resolving } from './candidates.js';

const rules = { rounds: 25, roundMs: 120, warmUpMs: 800 };

/**
 * One operation resolves every token of one element (about 200) with value, source and definition
 * four times: without a breakpoint, for phones, tablets and desktops; over tenant, project, surface,
 * canvas root and elements. The second benchmark does the same on a canvas with 10,000 elements
 * instead of 10; its floor is our rate on the small canvas.
 */
export async function resolve(): Promise<string> {
  const [small, large] = [designOf(10), designOf(10_000)];
  const candidates: readonly (readonly [TightCandidate['role'], string, Resolving])[] = [
    ['floor', 'Maps merged over a copied array', bareMerge(small)],
    ['ours', 'createResolver().resolve ×4', ours(small)],
    ['ours', 'made anew for each', oursAnew(small)],
    ['peer', 'a ladder walk for each token', ladderWalk(small)],
  ];
  checkAnswers(
    small,
    candidates.map(([, , candidate]) => candidate),
  );
  checkAnswers(large, [ours(large), ladderWalk(large)]);
  const [onSmall, onLarge] = [ours(small), ours(large)];
  const sizes = [
    pass('floor', '10 elements', onSmall, small.element_ids),
    pass('ours', '10,000 elements, ten of them asked', onLarge, tenOf(large)),
  ];
  const everyone = pass('peer', '10,000 elements, all asked in turn', onLarge, large.element_ids);
  return [
    report('resolve', measureTight(candidates.map(([role, name, candidate]) => pass(role, name, candidate, small.element_ids)), 10, rules)), // prettier-ignore
    report('resolve-10000', [...measureTight(sizes, 10, rules), ...measureTight([everyone], 10_000, rules)]), // prettier-ignore
  ].join('\n');
}

function pass(
  role: TightCandidate['role'],
  name: string,
  { count }: Resolving,
  element_ids: readonly string[],
): TightCandidate {
  return {
    role,
    name,
    pass: () => {
      let values = 0;
      for (const element_id of element_ids) values += count(element_id);
      return values;
    },
  };
}

/** One whole section from the middle of the canvas, of the same shape as the small canvas. */
function tenOf({ element_ids }: Design): readonly string[] {
  return element_ids.slice(5_000, 5_010);
}

/** Checks that all candidates return the same values. */
function checkAnswers(design: Design, candidates: readonly Resolving[]): void {
  const asked = design.element_ids.filter((_, number) => number % 97 === 0 || number < 10);
  const [first, ...others] = candidates;
  for (const element_id of asked) {
    const answer = first?.values(element_id);
    for (const candidate of others) {
      if (!isDeepStrictEqual(candidate.values(element_id), answer)) {
        throw new Error(`The values of ${element_id} are found in different ways to be different`);
      }
    }
  }
}
