import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { FeedPatchBySourceKind } from '../src/index.js';
import { validatePart } from '../src/validation/index.js';
import { compiledModule } from './compiled-module.js';

const markdown = `---
contract: R
version: 1.0.0
---
## patch FeedChange of NewThing
| field |
|---|
| name |
| source |

## union NewThing by source_kind
| source_kind | type |
|---|---|
| ical | Calendar |
| rss | Rss |

## type Calendar
| field | type | rules |
|---|---|---|
| name | string | 1..9 |
| source | integer | default 3 |

## type Rss
| field | type | rules |
|---|---|---|
| name | string | 1..9 |
| source | text | |
`;

describe('a patch type', () => {
  it('takes the fields of any variant, and of one where the variant is known', async () => {
    const { declared, remove } = await compiledModule(markdown, 'patch');
    remove();
    const { FeedChange: any, FeedChangeBySourceKind: map } = declared;
    const strict = typeof map === 'object' && map !== null && 'ical' in map ? map.ical : undefined;
    if (!(any instanceof z.ZodType) || !(strict instanceof z.ZodType)) throw new Error('no patch');
    expect(any.parse({})).toEqual({});
    expect(any.parse({ source: 'x' })).toEqual({ source: 'x' });
    expect(any.safeParse({ source_kind: 'ical' }).success).toBe(false);
    expect(strict.parse({ source: 4 })).toEqual({ source: 4 });
    expect(strict.safeParse({ source: 'x' }).success).toBe(false);
    expect(strict.safeParse({ name: '' }).success).toBe(false);
  });

  it('explains what is wrong with a change of one kind of feed, citing the field', () => {
    const { invalid, unknown } = validatePart(FeedPatchBySourceKind.youtube, {
      name: 'patch',
      value: { name: '', source: { channels: [] }, colour: 'red' },
      schema: { $ref: '#/$defs/FeedPatch.youtube' },
    });
    expect([...invalid, ...unknown]).toMatchObject([
      { path: 'patch.name', contract: expect.stringMatching(/FEEDS §\d\.\d/) },
      { path: 'patch.source.channels' },
      { path: 'patch.colour' },
    ]);
  });
});
