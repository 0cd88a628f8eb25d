import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { MoveElementArgs, operations } from '../generated/index.js';
import { citeContract } from './cite-contract.js';

describe('Citing a contract', () => {
  it('has file and section of a type or a reference', () => {
    const form = /^contracts\/TOKENS_CONTRACT_v1\.md, TOKENS §\d+\.\d+$/;
    expect(citeContract(MoveElementArgs)).toMatch(form);
    expect(citeContract(operations.applyCommand.contract)).toMatch(form);
    const { file, section } = operations.getFeed.contract;
    expect(citeContract({ file, section })).toBe(`${file}, ${section}`);
  });

  it('refuses a type that no contract declares', () => {
    expect(() => citeContract(z.string())).toThrow(TypeError);
  });
});
