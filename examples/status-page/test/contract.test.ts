import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compileContracts, emitTypes } from '@northstar/contract-compiler';
import { z } from 'zod';
import * as types from '../src/generated/status_page.js';

const folder = join(import.meta.dirname, '..');
const path = 'contracts/STATUS_PAGE_CONTRACT_v1.md';
const { model, diagnostics } = compileContracts([
  { path, text: readFileSync(join(folder, path), 'utf8') },
]);

function schemaOf(name: string): z.ZodType {
  const schema: unknown = Object.entries(types).find(([key]) => key === name)?.[1];
  if (schema instanceof z.ZodType) return schema;
  throw new Error(`The contract generates no type ${name}`);
}

describe('The contract of the kind', () => {
  it('is compiled into src/generated', () => {
    expect(diagnostics).toEqual([]);
    for (const [name, text] of emitTypes(model)) {
      expect(readFileSync(join(folder, 'src/generated', name), 'utf8')).toBe(text);
    }
  });

  it.each(model.examples)('$outcome the example in line $contract.line', (example) => {
    const { success, error } = schemaOf(example.name).safeParse(example.value);
    expect(success).toBe(example.outcome === 'accepts');
    expect(error?.issues[0]?.path.join('.')).toBe(example.path);
  });
});
