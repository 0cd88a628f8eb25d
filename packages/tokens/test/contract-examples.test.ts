import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@northstar/contracts';
// The package does not publish its examples: they are tests, and this is the test.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { contractExamples } from '../../contracts/src/generated/examples.js';
import { createCatalogue } from '../src/index.js';

const catalogue = createCatalogue();
const examples = contractExamples.filter((example) => example.of === 'tokens');

function pairs(value: JsonValue): [string, JsonValue][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

describe('An example of the TOKENS contract', () => {
  it('exists for every table of tokens, accepted and rejected', () => {
    const sections = new Set(catalogue.list().map(({ contract }) => contract.section));
    const families = /TOKENS §9\./;
    for (const section of [...sections].filter((name) => !families.test(name))) {
      const outcomes = examples
        .filter(({ contract }) => contract.section === section)
        .map(({ outcome }) => outcome);
      expect([section, ...outcomes]).toEqual(expect.arrayContaining(['accepts', 'rejects']));
    }
  });

  const accepted = examples.filter(({ outcome }) => outcome === 'accepts');
  it.each(accepted.flatMap(({ value }) => pairs(value)))('accepts %s: %j', (path, value) => {
    expect(catalogue.find(path)?.validate(value)).toEqual([]);
  });

  const rejected = examples.filter(({ outcome }) => outcome === 'rejects');
  it.each(rejected.map(({ value, path, message }) => [path, message, value] as const))(
    'rejects %s for: %s',
    (tokenPath = '', message = '', value) => {
      const wrong = pairs(value);
      expect(wrong.map(([path]) => path)).toEqual([tokenPath]);
      const entry = catalogue.find(tokenPath);
      const [problem] = entry?.validate(wrong[0]?.[1]) ?? [];
      expect(`${problem?.reason}; ${problem?.expected}`).toContain(message);
      if (problem?.nearest !== undefined) expect(entry?.validate(problem.nearest)).toEqual([]);
    },
  );
});
