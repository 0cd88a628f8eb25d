import { describe, expect, it } from '@jest/globals';
import { Command, CommandFields, NewCanvas } from '../generated/index.js';
import { citeContract } from '../operation/cite-contract.js';
import { validatePart, type ContractType } from './validate-part.js';

const problemsOf = (type: ContractType, name: string, value: unknown) => {
  const schema = { $ref: `#/$defs/${name}` };
  const { invalid, unknown } = validatePart(type, { name: 'body', value, schema });
  return [...invalid, ...unknown].map(({ path, reason, expected, nearest }) => [
    path,
    reason,
    expected,
    nearest,
  ]);
};

describe('A value of a contract’s type', () => {
  it('is returned with its defaults when it is valid', () => {
    const value = { type: 'set_token', base_rev: 0, args: { token_path: 'text.color', value: 1 } };
    const { data } = validatePart(Command, { name: 'body', value, schema: {} });
    expect(data).toEqual({ ...value, dry_run: false });
  });

  it('has all its problems reported at once, in the words of the contracts', () => {
    const wrong = { kind: 'paeg', canvas_id: 'a b', name: 5, colour: 'red' };
    expect(problemsOf(NewCanvas, 'NewCanvas', wrong)).toEqual([
      [
        'body.canvas_id',
        'must match /[A-Za-z0-9][A-Za-z0-9_.:-]*/',
        expect.stringContaining('of 1 to 64 characters'),
        undefined,
      ],
      ['body.kind', 'must be one of "page", "graph"', 'one of "page", "graph"', 'page'],
      [
        'body.name',
        'must be a text of 1 to 120 characters, got 5',
        'a text of 1 to 120 characters',
        undefined,
      ],
      ['body.colour', 'is not a known field', expect.stringContaining('canvas_id'), undefined],
    ]);
  });

  it('has its first hundred problems listed and the others counted', () => {
    const fields = Array.from({ length: 60_000 }, (_, index) => [`field${index}`, 1]);
    const value: unknown = { kind: 'page', ...Object.fromEntries(fields) };
    const schema = { $ref: '#/$defs/NewCanvas' };
    const { unknown, omitted } = validatePart(NewCanvas, { name: 'body', value, schema });
    expect(unknown).toHaveLength(100);
    expect(omitted).toBe(59_900);
  });

  it('cites the section in which an included field is written', () => {
    const value = { type: 'unset_token', base_rev: -1, args: { token_path: 'text.color' } };
    const schema = { $ref: '#/$defs/Command' };
    const { invalid } = validatePart(Command, { name: 'body', value, schema });
    expect(invalid).toMatchObject([
      { path: 'body.base_rev', contract: citeContract(CommandFields) },
    ]);
  });

  it('is described when a value has another type or discriminant', () => {
    expect(problemsOf(Command, 'Command', null)).toEqual([
      ['body', expect.stringMatching(/^must be .*, got null$/), expect.any(String), undefined],
    ]);
    expect(problemsOf(Command, 'Command', { type: 'set_tokn' })).toEqual([
      ['body.type', expect.stringMatching(/^must be one of /), expect.any(String), 'set_token'],
    ]);
  });
});
