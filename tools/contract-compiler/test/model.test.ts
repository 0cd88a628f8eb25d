import { describe, expect, it } from '@jest/globals';
import { contract, modelOf } from './contract.js';
import { op, tok, type } from './rows.js';

const fieldOf = (row: string) => {
  const [declared] = modelOf(type(row)).types;
  if (declared?.kind !== 'object') throw new Error('no object type');
  return declared.fields[0];
};

describe('sections', () => {
  it('are numbered by their place, prose and declarations alike', () => {
    const model = modelOf(
      '# T\n## Prose\n### type A = string\n#### Note\n### type B = text\n## type C = url\n',
    );
    expect(model.types.map(({ name, contract: at }) => [name, at.section, at.line])).toEqual([
      ['A', 'T §1.1', 8],
      ['B', 'T §1.2', 10],
      ['C', 'T §2', 11],
    ]);
  });

  it('keep the paragraphs directly under the heading as the description', () => {
    const model = modelOf(
      `## type A = string\nFirst, over\ntwo lines.\n\nSecond.\n\n\`\`\`json\n1\n\`\`\`\n\nNot this.\n`,
    );
    expect(model.types[0]?.description).toBe('First, over two lines.\n\nSecond.');
  });

  it('take a table below a heading of level 4 as prose', () => {
    const model = modelOf(
      `${type('| a | string | | |')}\n#### Why\n\n| any | thing |\n|---|---|\n| x | y |\n`,
    );
    expect(model.types).toHaveLength(1);
  });
});

describe('type expressions and rules', () => {
  it.each([
    ['string', '1..120', { kind: 'string', min: 1, max: 120 }],
    ['text', '..64', { kind: 'text', max: 64 }],
    [
      'string',
      'matches /[a-z,]{1,3}\\/x/, 1..9',
      { kind: 'string', pattern: '[a-z,]{1,3}\\/x', min: 1, max: 9 },
    ],
    ['integer', '1..6, step 1', { kind: 'integer', min: 1, max: 6, step: 1 }],
    ['number', '> 0, ≤ 9', { kind: 'number', exclusiveMin: 0, max: 9 }],
    ['number', '>= -1.5, < 2', { kind: 'number', min: -1.5, exclusiveMax: 2 }],
    [
      'list of list of integer',
      '0.., unique',
      { kind: 'list', of: { kind: 'list', of: { kind: 'integer' } }, min: 0, unique: true },
    ],
    ['list of (string, 1..9)', '', { kind: 'list', of: { kind: 'string', min: 1, max: 9 } }],
    [
      'list of string or null',
      '..3',
      { kind: 'nullable', of: { kind: 'list', of: { kind: 'string' }, max: 3 } },
    ],
    [
      'list of (string or null)',
      '',
      { kind: 'list', of: { kind: 'nullable', of: { kind: 'string' } } },
    ],
    ['map of json', '0..5', { kind: 'map', of: { kind: 'json' }, min: 0, max: 5 }],
    [
      'one of a, 16:9, "c d" or null',
      '',
      { kind: 'nullable', of: { kind: 'enum', values: ['a', '16:9', 'c d'] } },
    ],
    ['id feed', '', { kind: 'id', prefix: 'feed' }],
    ['"youtube"', '', { kind: 'literal', value: 'youtube' }],
  ])('reads %s with %s', (expression, rules, expected) => {
    expect(fieldOf(`| a | \`${expression}\` | ${rules} | |`)?.type).toEqual(expected);
  });

  it.each([
    ['integer', '9', 9],
    ['string', '9', '9'],
    ['string', '"a, b"', 'a, b'],
    ['boolean', 'true', true],
    ['one of true, none', 'none', 'none'],
    ['list of string', '["a", "b"]', ['a', 'b']],
    ['string or null', 'null', null],
  ])('reads a default of %s by its type: %s', (expression, written, value) => {
    expect(fieldOf(`| a | ${expression} | default ${written} | |`)?.default).toEqual({ value });
  });

  it('fills the defaults of an object into a default', () => {
    const model = modelOf(
      `${type('| a | B | default {} | |')}\n## type B\n| field | type | rules |\n|---|---|---|\n| x | integer | default 3 |\n| y | string | optional |\n`,
    );
    const [a] = model.types;
    expect(a?.kind === 'object' && a.fields[0]?.default).toEqual({ value: { x: 3 } });
  });
});

describe('included types', () => {
  const base =
    '\n## type B\n| field | type | rules |\n|---|---|---|\n| x | integer | default 3 |\n| y | C | optional |\n';
  const inner = '\n## type C\n| field | type |\n|---|---|\n| z | string |\n';

  it('put their fields where the row is, through any number of types', () => {
    const model = modelOf(
      type('| a | string | | |\n| includes | D | | |\n| b | string | | |') +
        base +
        inner +
        '\n## type D\n| field | type |\n|---|---|\n| includes | B |\n| d | text |\n',
    );
    const [a] = model.types;
    const fields = a?.kind === 'object' ? a.fields : [];
    expect(fields.map(({ name }) => name)).toEqual(['a', 'x', 'y', 'd', 'b']);
    expect(fields.map((field) => field.includedFrom?.contract.line)).toEqual([
      undefined,
      16,
      17,
      28,
      undefined,
    ]);
    expect(fields[1]).toMatchObject({ default: { value: 3 } });
  });

  it('bring fields into the data of an event', () => {
    const model = modelOf(
      `## event a.b on project\n| field | type |\n|---|---|\n| includes | B |\n${base}${inner}`,
    );
    expect(model.events[0]?.fields.map(({ name }) => name)).toEqual(['x', 'y']);
  });

  it('may added from another contract, whose own uses apply to them', () => {
    const third = contract(inner, { contract: 'THIRD' });
    const common = contract(base, { contract: 'COMMON', uses: '[THIRD]' });
    const own = contract(type('| includes | B | | |'), { uses: '[COMMON]' });
    expect(modelOf(own, common, third).types.find(({ name }) => name === 'A')).toMatchObject({
      fields: [{ name: 'x', includedFrom: { owner: 'COMMON' } }, { name: 'y' }],
    });
  });
});

describe('open types', () => {
  const model = modelOf(
    op('| query e | E | optional | |\n| 200 | A | | |') +
      type('| e | E | | |\n| u | U | | |') +
      '\n## open enum E\n| value |\n|---|\n| x |\n\n## open union U by k\n| k | type |\n|---|---|\n| x | X |\n| y | Y |\n' +
      ['X', 'Y']
        .map(
          (name) =>
            `\n## type ${name}\n| field | type |\n|---|---|\n| includes | S |\n| ${name.toLowerCase()} | text |\n`,
        )
        .join('') +
      '\n## type S\n| field | type |\n|---|---|\n| id | string |\n',
  );
  const named = (name: string) => model.types.find((one) => one.name === name);

  it('are strict in requests and open in answers', () => {
    expect(model.operations[0]?.query).toMatchObject([{ type: { name: 'KnownE' } }]);
    expect(named('A')).toMatchObject({
      fields: [{ type: { name: 'E' } }, { type: { name: 'U' } }],
    });
    expect(named('KnownE')).toMatchObject({ kind: 'enum', openAs: 'E' });
    expect(named('E')).toMatchObject({ kind: 'open', known: 'KnownE' });
    expect(named('U')).toMatchObject({ kind: 'open', known: 'KnownU', unknown: 'UnknownU' });
  });

  it('give an unknown variant the fields that every variant includes', () => {
    expect(named('UnknownU')).toMatchObject({
      kind: 'object',
      keepsOthers: true,
      fields: [{ name: 'k', type: { kind: 'other', than: ['x', 'y'] } }, { name: 'id' }],
    });
  });
});

describe('patches', () => {
  const variant = (name: string, rows: string) => type(rows).replace('type A', `type ${name}`);
  const model = modelOf(
    '## patch P of U\n| field | meaning |\n|---|---|\n| name | |\n| source | replaced |\n| extra | |\n\n' +
      '## union U by k\n| k | type |\n|---|---|\n| x | X |\n| y | Y |\n\n' +
      variant(
        'X',
        '| name | string | 1..9 | shown |\n| source | string | | |\n| extra | integer | default 3 | |',
      ) +
      variant('Y', '| name | string | 1..9 | shown |\n| source | list of text | | |'),
  );
  const patch = model.types.find(({ name }) => name === 'P');
  const fields = patch?.kind === 'object' ? patch.fields : [];

  it('make every field optional, without its default, and keep its meaning', () => {
    expect(fields).toMatchObject([
      { name: 'name', optional: true, meaning: 'shown', type: { kind: 'string', max: 9 } },
      { name: 'source', optional: true, meaning: 'replaced' },
      { name: 'extra', optional: true },
    ]);
    expect(fields.map((field) => field.default)).toEqual([undefined, undefined, undefined]);
  });

  it('take any of the types that the variants have, and those of one variant by its name', () => {
    expect(fields[1]?.type).toEqual({
      kind: 'either',
      of: [{ kind: 'string' }, { kind: 'list', of: { kind: 'text' } }],
    });
    expect(patch).toMatchObject({
      patchOf: {
        by: 'k',
        variants: [
          { tag: 'x', fields: [{ name: 'name' }, { type: { kind: 'string' } }, { name: 'extra' }] },
          { tag: 'y', fields: [{ name: 'name' }, { type: { kind: 'list' } }] },
        ],
      },
    });
  });

  it('cite the row of the field that they change', () => {
    expect(fields[0]?.includedFrom?.contract).toMatchObject({ section: 'T §3', line: 22 });
  });
});

describe('unions', () => {
  it('read both columns where the discriminant is called type', () => {
    const model = modelOf(
      `## union U by type\n| type | type |\n|---|---|\n| a | A |\n\n${type('| type | "a" | | |')}`,
    );
    expect(model.types[0]).toMatchObject({
      kind: 'union',
      by: 'type',
      variants: [{ tag: 'a', type: 'A' }],
    });
  });
});

describe('operations', () => {
  it('gather their parts', () => {
    const model = modelOf(
      op(
        '| param feed_id | id feed | | |\n| query limit | integer | 1..100, default 20 | |\n| header If-Match | string | | |\n| body | B | | the whole |\n| 200 | B | | it |\n| 304 | nothing | | |\n| errors | a.b | | |\n| hints | if-match, idempotent by key | | |\n| client | feeds.put | | |',
        'operation putA: PUT /feeds/{feed_id}:arrange',
      ) +
        type('| x | string | | |').replace('type A', 'type B') +
        '\n## errors\n| code | status | meaning |\n|---|---|---|\n| a.b | 409 | no |\n',
    );
    expect(model.operations[0]).toMatchObject({
      id: 'putA',
      method: 'PUT',
      path: '/feeds/{feed_id}:arrange',
      client: 'feeds.put',
      params: [{ name: 'feed_id', type: { kind: 'id', prefix: 'feed' } }],
      query: [{ name: 'limit', default: { value: 20 } }],
      headers: [{ name: 'if-match' }],
      body: { name: 'B', meaning: 'the whole' },
      results: [
        { status: 200, kind: 'json', name: 'B' },
        { status: 304, kind: 'nothing' },
      ],
      errors: [{ code: 'a.b' }],
      hints: ['if-match', 'idempotent by key'],
    });
  });
});

describe('operations with other bodies and answers', () => {
  const form = type('| hub.mode | string | | |').replace('hub.mode', 'mode');
  const model = modelOf(
    op(
      '| query "hub.mode" | one of subscribe, denied | | |\n| body | form A | ≤ 64 KiB | |\n| 200 | text text/calendar; charset=utf-8 | | |\n| 201 | bytes image/png | ≤ 5 MiB | |\n| 202 | html | | |',
      'operation putA: PUT /a',
    ) +
      op('| body | raw | ≤ 512 B | signed |\n| 204 | nothing | | |', 'operation putB: PUT /b') +
      op('| body | A | | |\n| 204 | nothing | | |', 'operation putC: PUT /c') +
      form,
  );

  it('have a format and a limit', () => {
    expect(model.operations.map(({ body }) => body)).toMatchObject([
      { format: 'form', name: 'A', maxBytes: 65536 },
      { format: 'raw', name: null, maxBytes: 512, meaning: 'signed' },
      { format: 'json', name: 'A', maxBytes: 1048576 },
    ]);
  });

  it('have media types, and query names in quotes', () => {
    expect(model.operations[0]?.query).toMatchObject([{ name: 'hub.mode' }]);
    expect(model.operations[0]?.results).toMatchObject([
      { kind: 'text', mediaType: 'text/calendar; charset=utf-8' },
      { kind: 'bytes', mediaType: 'image/png', maxBytes: 5242880 },
      { kind: 'html', mediaType: 'text/html; charset=utf-8' },
    ]);
  });
});

describe('tokens', () => {
  const family = `## family UtmFields\n| path | type | rules | default | label | group |\n|---|---|---|---|---|---|\n| source | string | 0..9 | "" | Source | |\n| deep.{a,b} | boolean | | true | Deep {A,B} | own |\n`;

  it('expand brace lists with their labels', () => {
    const { tokens } = modelOf(
      tok(
        '| m.{top,inner_left}.{x,y} | integer | | 1 | yes | Margin | box | |\n| p.{x,y} | number | step 0.5 | none | | {Across,Down} | | 2 |',
        'tokens FontStyle (level element)',
      ),
    );
    expect(
      tokens.map(({ path, label, group, inherits, step, default: value }) => [
        path,
        label,
        group,
        inherits,
        step,
        value,
      ]),
    ).toEqual([
      ['m.top.x', 'Margin top x', 'box', true, undefined, { value: 1 }],
      ['m.top.y', 'Margin top y', 'box', true, undefined, { value: 1 }],
      ['m.inner_left.x', 'Margin inner left x', 'box', true, undefined, { value: 1 }],
      ['m.inner_left.y', 'Margin inner left y', 'box', true, undefined, { value: 1 }],
      ['p.x', 'Across', 'font_style', false, 2, null],
      ['p.y', 'Down', 'font_style', false, 2, null],
    ]);
  });

  it('expand a family under each prefix, the using row’s group, default and label winning', () => {
    const { tokens } = modelOf(
      `${family}\n${tok('| t.{source,deep.a,deep.b} | string | | none | | T | | |')}\n${tok('| b.utm.* | family UtmFields | | | | UTM | button | |', 'tokens B (block button)')}`,
    );
    expect(tokens.slice(3)).toMatchObject([
      {
        path: 'b.utm.source',
        label: 'UTM Source',
        group: 'button',
        level: 'block',
        block: 'button',
        default: { value: '' },
        family: 'UtmFields',
        contract: { section: 'T §1', line: 9 },
      },
      { path: 'b.utm.deep.a', label: 'UTM Deep A', group: 'button', default: { value: true } },
      { path: 'b.utm.deep.b', label: 'UTM Deep B', group: 'button', default: { value: true } },
    ]);
  });

  it('put the field’s name for the star of a default', () => {
    const { tokens } = modelOf(
      `## family F\n| path | type | default | label |\n|---|---|---|---|\n| source | string | "" | S |\n\n${tok('| d.default_source | string | | none | | D | | |\n| u.* | family F | | → d.default_* | | U | | |')}`,
    );
    expect(tokens[1]).toMatchObject({
      path: 'u.source',
      default: { from: 'd.default_source' },
      group: 'f',
    });
  });

  it('keep open paths and overrides as rules', () => {
    const { tokens, overrides } = modelOf(
      tok('| c.* | string | open, 0..9 | none | | C | | |', 'tokens G (level graph)') +
        tok('| r.{mobile,desktop}.* | overrides of level element | | | | | | |'),
    );
    expect(tokens).toMatchObject([
      { path: 'c.*', open: true, level: 'graph', type: { kind: 'string', max: 9 } },
    ]);
    expect(overrides).toMatchObject([
      { prefix: 'r.mobile.', breakpoint: 'mobile', level: 'element' },
      { prefix: 'r.desktop.', breakpoint: 'desktop', level: 'element' },
    ]);
  });

  it('take none as no value, and a quoted none as the word', () => {
    const { tokens } = modelOf(
      tok('| a | one of none, b | | none | | A | | |\n| b | one of none, b | | "none" | | B | | |'),
    );
    expect(tokens.map((token) => token.default)).toEqual([null, { value: 'none' }]);
  });
});

describe('examples', () => {
  it('have a subject, an outcome, a path and a part of the message', () => {
    const { examples } = modelOf(
      `${type('| a | string | | |')}\n\`\`\`json accepts\n{ "a": "x" }\n\`\`\`\n\`\`\`json rejects a.0: at least 1: really\n{}\n\`\`\`\n\`\`\`json rejects: text\n{}\n\`\`\`\n${tok('| a | string | | none | | A | | |', 'tokens Tile (level page)')}\n\`\`\`json rejects a[]\n{ "a[]": 1 }\n\`\`\`\n`,
    );
    expect(examples).toMatchObject([
      { of: 'type', name: 'A', outcome: 'accepts', value: { a: 'x' } },
      { outcome: 'rejects', path: 'a.0', message: 'at least 1: really' },
      { outcome: 'rejects', message: 'text' },
      { of: 'tokens', name: 'Tile', outcome: 'rejects', path: 'a[]' },
    ]);
  });
});

describe('uses', () => {
  it('let a contract name types and codes of another', () => {
    const common = contract(
      '## type Id = string\n## errors\n| code | status | meaning |\n|---|---|---|\n| removed | 410 | removed |\n',
      { contract: 'COMMON' },
    );
    const feeds = contract(
      `${type('| id | Id | | |')}${op('| 200 | A | | |\n| errors | removed | | |')}`,
      { contract: 'FEEDS', uses: '[COMMON]' },
    );
    expect(modelOf(feeds, common).types.map(({ owner }) => owner)).toEqual(['COMMON', 'FEEDS']);
  });
});
