import { describe, expect, it } from '@jest/globals';
import { type ContractExample, contractExamples } from '../src/generated/examples.js';
import { schemas } from '../src/json-schema/index.js';
import { contractAjv } from './contract-ajv.js';
import { zodType, zodTypes } from './zod-type.js';

const typed = contractExamples.filter((example) => example.of === 'type');
const ajv = contractAjv();

/** The issues with their paths, such as `a.0.b`; unknown keys have a path of their own. */
function issuesOf(example: ContractExample): { where: string; message: string }[] {
  const parsed = zodType(example.name).safeParse(example.value);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path];
    return paths.map((path) => ({ where: path.join('.'), message: issue.message }));
  });
}

function title({ name, contract, outcome }: ContractExample): string {
  return `${contract.section}: ${name} ${outcome} the example in line ${contract.line}`;
}

describe('the examples of the contracts', () => {
  it('are there', () => {
    expect(typed.length).toBeGreaterThan(10);
  });

  it.each(typed.map((example) => [title(example), example] as const))('%s', (_title, example) => {
    const issues = issuesOf(example);
    if (example.outcome === 'accepts') {
      expect(issues).toEqual([]);
      return;
    }
    expect(issues).not.toEqual([]);
    const { path = '', message = '' } = example;
    const named = issues.filter((issue) => path === '' || issue.where === path);
    expect({ path, message, issues }).toEqual({
      path,
      message,
      issues: named.some((issue) => issue.message.includes(message))
        ? issues
        : `one at ${path}: ${message}`,
    });
  });

  it.each(typed.map((example) => [title(example), example] as const))(
    '%s as JSON Schema',
    (_title, example) => {
      const valid = ajv.validate({ $ref: `contracts#/$defs/${example.name}` }, example.value);
      expect({ valid, errors: valid ? [] : ajv.errors }).toMatchObject({
        valid: example.outcome === 'accepts',
      });
    },
  );
});

describe('the JSON Schemas', () => {
  it.each(Object.keys(schemas))(
    '%s is a schema of draft 2020-12 whose references lead somewhere',
    (name) => {
      expect(() => ajv.compile({ $ref: `contracts#/$defs/${name}` })).not.toThrow();
    },
  );

  it('name the same types as zod does', () => {
    const named = [...zodTypes.keys()].sort();
    expect(Object.keys(schemas).sort()).toEqual(named);
  });
});
