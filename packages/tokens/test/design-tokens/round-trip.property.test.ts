import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@northstar/contracts';
import { seedFrom } from '@northstar/contracts/random';
import { readDesignTokens } from '../../src/design-tokens/index.js';
import { isObject } from '../../src/design-tokens/json/json-object.js';
import { writeMapping } from '../../src/design-tokens/writing/write-mapping.js';
import { many } from '../many.js';
import { black, blue, white } from './documents.js';
import { catalogue, exported, imported } from './exchange.js';
import { valueFor } from './random-values.js';

const seed = seedFrom(process.env['SEED']);

describe('An export that is imported again', () => {
  it(`sets the same values (seed ${seed})`, () => {
    const paths = catalogue.list().map(({ path }) => path.replace(/\*$/, 'any'));
    many(seed, 150, (random) => {
      const values: Record<string, JsonValue> = {};
      for (let count = random.below(60); count >= 0; count -= 1) {
        const path = random.pick(paths);
        const entry = catalogue.find(path);
        if (entry === undefined) throw new Error(`${path} is not known`);
        const value = valueFor(entry.definition.type.kind, random);
        if (value !== undefined && entry.validate(value).length === 0) values[entry.path] = value;
      }
      const { document, unmapped } = exported(values);
      const back = imported(document);
      expect(back.problems).toEqual([]);
      expect(back.values).toEqual(values);
      // A value is either in a token or in the root's extensions.
      const unsupported = new Set(unmapped.map(({ token_path }) => token_path));
      const { tokens } = readDesignTokens(document);
      expect(tokens).toHaveLength(Object.keys(values).length - unsupported.size);
    });
  });

  it(`sets the same values, whatever the first document set (seed ${seed})`, () => {
    const colors = [
      'text.color',
      'text.fill.color',
      'typography.title.color',
      'button.style.color',
      'vector.fill.color',
    ];
    const shades = ['#000000', '#ffffff', '#0a7cff', 'red', 'currentcolor'];
    many(seed, 200, (random) => {
      const paths = [...colors, 'palette.one', 'palette.two', 'palette.three'];
      const written: Record<string, JsonValue> = { $type: 'color' };
      for (const path of paths) {
        if (random.below(3) === 0) continue;
        const targets = random.below(3) === 0 ? [random.pick(colors)] : undefined;
        set(written, path.split('.'), {
          $value:
            random.below(2) === 0 ? `{${random.pick(paths)}}` : random.pick([black, white, blue]),
          ...(targets === undefined
            ? {}
            : { $extensions: { 'dev.northstar.token_path': targets } }),
        });
      }
      if (random.below(3) === 0) set(written, ['typography', 'body'], { $extends: '{text}' });
      const mapping = random.below(2) === 0 ? { 'palette.one': [random.pick(colors)] } : {};
      const { kept, problems } = imported(written, mapping);
      const values: Record<string, JsonValue> = {};
      for (const path of colors) if (random.below(2) === 0) values[path] = random.pick(shades);
      const back = exported(values, kept);
      const again = imported(back.document, mapping);
      expect(again.values).toEqual(values);
      if (problems.length === 0) expect(again.problems).toEqual([]);
      // The same with the mapping written into the document.
      const own = kept && { ...kept, document: writeMapping(written, mapping), mapping: {} };
      expect(imported(exported(values, own).document).values).toEqual(values);
    });
  });
});

function set(
  document: Record<string, JsonValue>,
  names: readonly string[],
  value: JsonValue,
): void {
  const [name = '', ...rest] = names;
  const known = document[name];
  if (rest.length === 0) {
    document[name] = value;
    return;
  }
  const inner = isObject(known) ? { ...known } : {};
  set(inner, rest, value);
  document[name] = inner;
}
