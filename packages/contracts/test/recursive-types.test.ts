import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { compiledModule } from './compiled-module.js';

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

describe('types that contain themselves', () => {
  it('parse to any depth, fill their defaults and report problems at any depth', async () => {
    const { declared, remove } = await compiledModule(markdown, 'recursive');
    const { Tree } = declared;
    remove();
    if (!(Tree instanceof z.ZodType)) throw new Error('no type Tree');
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
