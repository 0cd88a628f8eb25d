import { describe, expect, it } from '@jest/globals';
import { problemsOf } from '../contract.js';
import { op, tok, type } from '../rows.js';

describe('the compiler, of examples', () => {
  it('reports examples that are not written as such', () => {
    expect(
      problemsOf(
        type('| a | string | | |') +
          '\n```json accepts\n{ "a": }\n```\n\n```json rejects\n{}\n```\n\n```json accepts a: x\n{}\n```\n\n```json rejects two words\n{}\n```\n\n```json accepts\n{ "a"\n```\n',
      ),
    ).toEqual([
      'T.md:12:9: the example is not JSON; expected a whole JSON value',
      'T.md:19:1: `json accepts a: x` is not how an example starts; expected `json accepts`, or `json rejects` with `PATH: MESSAGE`, either or both, after it',
      'T.md:23:1: `json rejects two words` is not how an example starts; expected `json accepts`, or `json rejects` with `PATH: MESSAGE`, either or both, after it',
      'T.md:28:6: the example is not JSON; expected a whole JSON value',
    ]);
  });

  it('reports examples where none can stand', () => {
    expect(
      problemsOf(
        '## Prose\n\n```json accepts\n{}\n```\n\n' +
          op('| 200 | nothing | | |') +
          '\n```json accepts\n{}\n```\n\n' +
          tok('| a | string | | none | | A | | |') +
          '\n```json accepts\n[]\n```\n',
      ),
    ).toEqual([
      'T.md:8:1: an example below a section that has no examples; expected examples below a type, union, enum, event or token section, or an operation with a body',
      'T.md:17:1: an example below an operation without a body; expected examples below a type, union, enum, event or token section, or an operation with a body',
      'T.md:26:1: an example of tokens is not an object; expected `{ "path": value }`',
    ]);
  });
});
