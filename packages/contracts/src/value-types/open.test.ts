import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { openEnum, openUnion, unknownValue } from './open.js';

const Known = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('a'), size: z.number().default(1) }),
  z.strictObject({ kind: z.literal('b'), name: z.string() }),
]);
const Unknown = z.object({ kind: unknownValue(['a', 'b']), id: z.string() }).catchall(z.json());
const Thing = openUnion(Known, Unknown).meta({ id: 'OpenUnionTestThing' });

describe('An open union', () => {
  it('parses a known variant strictly, with its defaults', () => {
    expect(Thing.parse({ kind: 'a' })).toEqual({ kind: 'a', size: 1 });
    expect(z.array(Thing).safeParse([{ kind: 'b', nam: 'x' }]).error?.issues).toMatchObject([
      { path: [0, 'name'] },
      { code: 'unrecognized_keys', path: [0], keys: ['nam'] },
    ]);
  });

  it('keeps a variant that it does not know as it is', () => {
    const value = { kind: 'c', id: 'x', other: { deep: [1, null] } };
    expect(Thing.parse(value)).toEqual(value);
  });

  it('checks the fields that every variant has', () => {
    expect(Thing.safeParse({ kind: 'c' }).error?.issues).toMatchObject([{ path: ['id'] }]);
  });

  it.each([[null], ['c'], [{}], [{ kind: 3 }], [[]]])('refuses %j', (value) => {
    expect(Thing.safeParse(value).success).toBe(false);
  });

  it('narrows to a variant by its discriminant', () => {
    const thing = Thing.parse({ kind: 'b', name: 'n' });
    const named: string = thing.kind === 'b' ? thing.name : thing.kind === 'a' ? '' : thing.id;
    expect(named).toBe('n');
  });
});

describe('An open enum', () => {
  const Colour = openEnum(z.enum(['red', 'blue']));

  it.each(['red', 'green', ''])('takes %j', (value) => {
    expect(Colour.parse(value)).toBe(value);
  });

  it('refuses what is not a text', () => {
    expect(Colour.safeParse(3).error?.issues[0]?.message).toBe(
      'must be a text, such as "red", "blue"',
    );
  });
});
