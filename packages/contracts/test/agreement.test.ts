import { describe, expect, it } from '@jest/globals';
import { contractExamples } from '../src/generated/examples.js';
import type { JsonValue } from '../src/index.js';
import { createRandom, seedFrom } from '../src/random/index.js';
import { contractAjv } from './contract-ajv.js';
import { zodType } from './zod-type.js';

const seed = seedFrom(process.env['SEED']);
const ajv = contractAjv();

const random = createRandom(seed);

const odd: readonly JsonValue[] = [
  null,
  true,
  0,
  -1,
  1,
  1.5,
  61,
  1e6,
  '',
  'x',
  'feed',
  'a\nb',
  '\u0000',
  '🐢'.repeat(120),
  'y'.repeat(121),
  'https://example.com/',
  'javascript:alert(1)',
  '2026-01-31T08:00:00Z',
  '2026-02-30T08:00:00Z',
  'feed_01890a5d-ac96-774b-bcce-b302099a8057',
  [],
  [1, 1],
  ['x', 'x'],
  {},
  { x: 1 },
];

/** The value with one thing in it changed, taken away or added. */
function mutated(value: JsonValue): JsonValue {
  if (random.chance(0.25) || typeof value !== 'object' || value === null) return random.pick(odd);
  if (isList(value)) {
    const at = random.below(value.length + 1);
    return random.chance(0.3)
      ? value.filter((_item, index) => index !== at)
      : [...value.slice(0, at), mutated(value[at] ?? null), ...value.slice(at + 1)];
  }
  const key = random.pick([...Object.keys(value), 'stranger']);
  const { [key]: inner, ...rest } = value;
  return random.chance(0.3) ? rest : { ...rest, [key]: mutated(inner ?? null) };
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

describe(`zod and JSON Schema, over mutations of seed ${seed}`, () => {
  const valid = contractExamples.filter(
    ({ of, outcome }) => of === 'type' && outcome === 'accepts',
  );

  it.each([...new Set(valid.map(({ name }) => name))])('say the same of %s', (name) => {
    const check = ajv.compile({ $ref: `contracts#/$defs/${name}` });
    for (const { value } of valid.filter((example) => example.name === name)) {
      for (let round = 0; round < 200; round++) {
        let changed = mutated(value);
        if (random.chance(0.3)) changed = mutated(changed);
        const parsed = zodType(name).safeParse(changed);
        expect({ seed, changed, zod: parsed.success, issues: parsed.error?.issues }).toMatchObject({
          zod: check(changed),
        });
      }
    }
  });
});
