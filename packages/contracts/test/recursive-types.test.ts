import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compileContracts, emit } from '@northstar/contract-compiler';
import * as z from 'zod';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'test-results', 'recursive');

const markdown = `---
contract: R
version: 1.0.0
---
## type Tree
| field | type | rules |
|---|---|---|
| name | string | 1..10 |
| children | list of Tree | default [] |
| branches | map of Branch | optional |

## union Branch by kind
| kind | type |
|---|---|
| leaf | Leaf |
| tree | Sub |

## type Leaf
| field | type | rules |
|---|---|---|
| of | Tree or null | |

## type Sub
| field | type | rules |
|---|---|---|
| kind | "tree" | |
| tree | Tree | optional |
`;

/** The compiled contract as a module of this package, its imports led to the sources. */
beforeAll(() => {
  const { model, diagnostics } = compileContracts([{ path: 'R.md', text: markdown }]);
  expect(diagnostics).toEqual([]);
  const text = emit(model).get('r.ts') ?? '';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'r.ts'), text.replaceAll("'../", "'../../src/"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isCompiled(module: unknown): module is { Tree: z.ZodType } {
  return typeof module === 'object' && module !== null && 'Tree' in module && module.Tree instanceof z.ZodType;
}

describe('types that hold themselves', () => {
  it('parse to any depth, fill their defaults and tell of what is wrong far below', async () => {
    const compiled: unknown = await import(join(folder, 'r.ts'));
    if (!isCompiled(compiled)) throw new Error('no type Tree');
    const { Tree } = compiled;
    const branches = { a: { kind: 'leaf', of: { name: 'leaf' } }, b: { kind: 'tree' } };
    expect(Tree.parse({ name: 'root', children: [{ name: 'inner', branches }] })).toEqual({
      name: 'root',
      children: [
        {
          name: 'inner',
          children: [],
          branches: {
            a: { kind: 'leaf', of: { name: 'leaf', children: [] } },
            b: { kind: 'tree' },
          },
        },
      ],
    });
    const wrong = Tree.safeParse({ name: 'root', children: [{ name: '', branches }] });
    expect(wrong.error?.issues).toMatchObject([
      { path: ['children', 0, 'name'], message: 'must be at least 1 character long' },
    ]);
  });
});
