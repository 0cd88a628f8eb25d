import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@northstar/contracts';
import { createCatalogue } from '../../src/index.js';
import {
  exportDesignTokens,
  importDesignTokens,
  readDesignTokens,
  type JsonObject,
  type KeptDesignTokens,
} from '../../src/design-tokens/index.js';
import { isObject } from '../../src/design-tokens/json/json-object.js';
import { writeMapping } from '../../src/design-tokens/writing/write-mapping.js';
import { seedFrom, type Random } from '@northstar/contracts/random';
import { many } from '../many.js';
import { black, blue, px, typography, white } from './documents.js';

const catalogue = createCatalogue();
const seed = seedFrom(process.env['SEED']);

function exported(values: Readonly<Record<string, JsonValue>>, kept?: KeptDesignTokens | null) {
  const list = Object.entries(values).map(([token_path, value]) => ({ token_path, value }));
  return exportDesignTokens({ values: list, catalogue, kept: kept ?? null });
}

function imported(document: JsonObject, mapping = {}) {
  // Through text, as it comes from a file.
  const result = importDesignTokens(JSON.stringify(document), { catalogue, mapping });
  const values = Object.fromEntries(
    result.updates.map(({ token_path, value }) => [token_path, value]),
  );
  return { ...result, values };
}

describe('Exporting design tokens', () => {
  it('writes each value under its path, with its type and description', () => {
    const { document, unmapped } = exported({
      'text.color': '#0a7cff',
      'anim.duration_ms': 333,
      'text.font.variable_axes.weight': 650,
    });
    expect(unmapped).toEqual([]);
    expect(document).toEqual({
      text: {
        color: { $type: 'color', $value: blue, $description: 'Text color' },
        font: {
          variable_axes: {
            weight: {
              $type: 'fontWeight',
              $value: 650,
              $description: 'Weight: 400 is regular, 700 is bold',
            },
          },
        },
      },
      anim: {
        duration_ms: {
          $type: 'duration',
          $value: { value: 333, unit: 'ms' },
          $description: 'Duration',
        },
      },
    });
  });

  it.each<[string, string, JsonValue]>([
    [
      'text.color',
      '#0A7',
      { colorSpace: 'srgb', components: [0, 170 / 255, 119 / 255], alpha: 1, hex: '#00aa77' },
    ],
    [
      'text.color',
      'RebeccaPurple',
      { colorSpace: 'srgb', components: [0.4, 0.2, 0.6], alpha: 1, hex: '#663399' },
    ],
    [
      'text.color',
      'transparent',
      { colorSpace: 'srgb', components: [0, 0, 0], alpha: 0, hex: '#000000' },
    ],
    [
      'text.color',
      'rgba(255, 300, -1, .5)',
      { colorSpace: 'srgb', components: [1, 1, 0], alpha: 0.5, hex: '#ffff00' },
    ],
    [
      'text.color',
      'rgb(100% 0 0 / 50%)',
      { colorSpace: 'srgb', components: [1, 0, 0], alpha: 0.5, hex: '#ff0000' },
    ],
    [
      'text.color',
      'hsl(-0.25turn 40% 20%)',
      { colorSpace: 'hsl', components: [270, 40, 20], alpha: 1 },
    ],
    [
      'text.color',
      'hwb(100grad none 0)',
      { colorSpace: 'hwb', components: [90, 'none', 0], alpha: 1 },
    ],
    [
      'text.color',
      'lab(50% -100% 10)',
      { colorSpace: 'lab', components: [50, -125, 10], alpha: 1 },
    ],
    [
      'text.color',
      'oklch(70% 50% 450deg)',
      { colorSpace: 'oklch', components: [0.7, 0.2, 90], alpha: 1 },
    ],
    [
      'text.color',
      'color(xyz 0.1 20% 0.3)',
      { colorSpace: 'xyz-d65', components: [0.1, 0.2, 0.3], alpha: 1 },
    ],
    ['layout.x', '0', px(0)],
    ['layout.x', '-.5REM', { value: -0.5, unit: 'rem' }],
    ['text.font.family', "Helvetica Neue, 'serif', serif", ['Helvetica Neue', 'serif', 'serif']],
    ['anim.easing', 'ease-in', [0.42, 0, 1, 1]],
    [
      'style.shadow.value',
      'red 1px 2px',
      {
        color: { colorSpace: 'srgb', components: [1, 0, 0], alpha: 1, hex: '#ff0000' },
        offsetX: px(1),
        offsetY: px(2),
        blur: px(0),
        spread: px(0),
      },
    ],
  ])('of %s: %s', (path, css, value) => {
    const { document, unmapped } = exported({ [path]: css });
    expect(unmapped).toEqual([]);
    const { tokens, problems } = readDesignTokens(document);
    expect(problems).toEqual([]);
    expect(tokens).toMatchObject([{ path, value }]);
    expect(imported(document).values).toEqual({ [path]: css });
  });

  it('places the stops of a gradient and keeps its direction', () => {
    const path = 'page.background.gradient';
    const css = 'linear-gradient(45deg, #000, #fff, #000 50%, #fff 30% 80%, #000)';
    const { document } = exported({ [path]: css });
    const [token] = readDesignTokens(document).tokens;
    const stops = Array.isArray(token?.value) ? token.value : [];
    expect(stops.map((stop: { position: number }) => stop.position)).toEqual([
      0, 0.25, 0.5, 0.5, 0.8, 1,
    ]);
    expect(imported(document).values).toEqual({ [path]: css });
  });

  it('puts aside what the format cannot express, says so, and brings it back', () => {
    const values = {
      'button.label': 'Buy',
      'layout.width': 'auto',
      'layout.height': '50%',
      'layout.x': 'calc(1px + 2rem)',
      'layout.y': '1em',
      'a11y.keyboard_nav': false,
      'layout.display': 'grid',
      'style.border.style': 'none',
      'text.color': 'currentcolor',
      'vector.fill.color': 'color(srgb 1.2 0 0)',
      'anim.easing': 'steps(4)',
      'style.shadow.value': '0 0 4px',
      'page.background.gradient': 'conic-gradient(red, blue)',
      'manual.items[]': [{ kind: 'item', item_id: 'x' }],
      'content.bindings.__proto__': 'x',
    };
    const { document, unmapped } = exported(values);
    expect(unmapped.map(({ token_path }) => token_path)).toEqual(Object.keys(values));
    expect(unmapped[1]?.reason).toBe('the format\'s type dimension cannot express "auto"');
    expect(document).toEqual({ $extensions: { 'dev.northstar.values': values } });
    expect(imported(document).problems).toEqual([]);
    expect(imported(document).values).toEqual(values);
  });

  it('puts aside what the catalogue does not take, says why, and says so again', () => {
    const values = { 'text.colour': 'red', 'text.font.size': '999px', 'button.label': 7 };
    const { document, unmapped } = exported({ ...values, 'text.color': '#000000' });
    expect(unmapped).toEqual([
      { token_path: 'text.colour', reason: expect.stringContaining('no token') },
      { token_path: 'text.font.size', reason: expect.stringContaining('at most 512px') },
      { token_path: 'button.label', reason: expect.stringContaining('must be a string') },
    ]);
    expect(document).toEqual({
      $extensions: { 'dev.northstar.misfits': values },
      text: { color: expect.objectContaining({ $type: 'color' }) },
    });
    const back = imported(document);
    expect(back.problems).toEqual([]);
    expect(back.values).toEqual({ 'text.color': '#000000' });
    expect(back.unmapped.map(({ path }) => path)).toEqual(Object.keys(values));
    // Nothing of it stays where it is not set.
    expect(exported(back.values, back.kept).document).toEqual({ text: document['text'] });
  });

  it('brings back what the catalogue takes by then', () => {
    const misfits = { 'text.font.size': '99px', 'text.font.line_height': 'none' };
    const back = imported({ $extensions: { 'dev.northstar.misfits': misfits } });
    expect(back.values).toEqual({ 'text.font.size': '99px' });
    expect(back.unmapped).toMatchObject([{ path: 'text.font.line_height' }]);
    const wrong = imported({ $extensions: { 'dev.northstar.misfits': [] } });
    expect(wrong.problems).toMatchObject([{ reason: 'is no object' }]);
  });

  it('checks what it brings back', () => {
    const { values, problems } = imported({
      $extensions: {
        'dev.northstar.values': { 'button.label': 7, 'no.such': 1, 'text.case': 'upper' },
      },
    });
    expect(values).toEqual({ 'text.case': 'upper' });
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['catalogue', '/$extensions/dev.northstar.values/button.label'],
      ['mapping', '/$extensions/dev.northstar.values/no.such'],
    ]);
  });

  it('takes a value as it is now, not as it was spelled, idempotency another tool has changed it', () => {
    const { document } = exported({ 'text.color': 'rebeccapurple' });
    const changed = JSON.stringify(document)
      .replace('[0.4,0.2,0.6]', '[0,0,0]')
      .replace('#663399', '#000000');
    expect(importDesignTokens(changed, { catalogue }).updates).toEqual([
      { token_path: 'text.color', value: '#000000' },
    ]);
  });

  it(`gives every value back as it was (seed ${seed})`, () => {
    const paths = catalogue.list().map(({ path }) => path.replace(/\*$/, 'any'));
    many(seed, 150, (random) => {
      const values: Record<string, JsonValue> = {};
      for (let count = random.below(60); count >= 0; count -= 1) {
        const path = random.pick(paths);
        const entry = catalogue.find(path);
        if (entry === undefined) throw new Error(`${path} is not known`);
        const value = valueFor(entry.definition.type.kind, random);
        if (value !== undefined && entry.validate(value).length === 0) values[entry.path] = value;
      }
      const { document, unmapped } = exported(values);
      const back = imported(document);
      expect(back.problems).toEqual([]);
      expect(back.values).toEqual(values);
      // What is put aside is not told twice: a value is a token's or it is aside.
      const aside = new Set(unmapped.map(({ token_path }) => token_path));
      const { tokens } = readDesignTokens(document);
      expect(tokens).toHaveLength(Object.keys(values).length - aside.size);
    });
  });
});

describe('Exporting with what an import kept', () => {
  const document = {
    $description: 'Our brand',
    $extensions: { 'org.example.tool': { a: [1, { b: null }] } },
    palette: {
      $type: 'color',
      $extensions: { 'org.example.group': true },
      $deprecated: 'soon',
      ink: { $value: black, $extensions: { 'org.example.id': 'K1' } },
      sky: {
        $value: blue,
        $extensions: { 'dev.northstar.token_path': ['button.style.background.color'] },
      },
      link: { $value: '{palette.sky}' },
    },
    text: {
      color: {
        $value: '{palette.ink}',
        $description: 'Ours',
        $extensions: { 'org.example.id': 'K2' },
      },
      outline: { color: { $value: '{text.color}' } },
    },
    heads: { title: { $type: 'typography', $value: typography() } },
    broken: { $value: '{nothing}' },
  } satisfies JsonObject;

  it('gives the same document back where nothing was changed', () => {
    const { values, kept } = imported(document);
    expect(Object.keys(values)).toHaveLength(8);
    const back = exported(values, kept);
    expect(back.unmapped).toEqual([]);
    expect(back.document).toEqual(document);
  });

  it('changes what was changed and leaves what refers to it as it was', () => {
    const { values, kept } = imported(document);
    const changed = { ...values, 'text.color': '#ffffff', 'typography.title.font.size': '3rem' };
    const back = exported(changed, kept);
    const again = imported(back.document);
    expect(again.values).toEqual(changed);
    expect(back.document['palette']).toEqual(document.palette);
    expect(back.document['broken']).toEqual(document.broken);
    expect(back.document['text']).toMatchObject({
      color: {
        $value: { components: [1, 1, 1], hex: '#ffffff' },
        $description: 'Ours',
        $extensions: { 'org.example.id': 'K2' },
      },
      // It referred to text.color, which says something else now.
      outline: { color: { $value: { components: [0, 0, 0], hex: '#000000' } } },
    });
  });

  it('does not bring back what was unset', () => {
    const { values, kept } = imported(document);
    const unset = [
      'text.color',
      'button.style.background.color',
      'typography.title.letter_spacing',
    ];
    const fewer = Object.fromEntries(
      Object.entries(values).filter(([path]) => !unset.includes(path)),
    );
    const back = exported(fewer, kept);
    expect(imported(back.document).values).toEqual(fewer);
    expect(back.document).toMatchObject({
      palette: { sky: { $value: blue, $extensions: { 'dev.northstar.token_path': [] } } },
      text: { color: { $value: '{palette.ink}' }, outline: { color: { $value: '{text.color}' } } },
    });
    const { document: bare } = exported(
      {},
      imported({ text: { case: {}, color: { $type: 'color', $value: black } } }).kept,
    );
    expect(bare).toEqual({ text: { case: {} } });
  });

  it('overrides what a group has from another that it extends', () => {
    const extending = {
      text: { $type: 'color', color: { $value: black } },
      typography: { title: { $extends: '{text}' }, body: { $extends: '{text}' } },
    };
    const { kept, values } = imported(extending);
    expect(values).toEqual({
      'text.color': '#000000',
      'typography.title.color': '#000000',
      'typography.body.color': '#000000',
    });
    const changed = { 'text.color': '#ffffff', 'typography.title.color': '#000000' };
    expect(imported(exported(changed, kept).document).values).toEqual(changed);
  });

  it('keeps members of any name and does not touch what it was given', () => {
    const text =
      '{"$extensions":{"org.example":{"__proto__":{"polluted":true}}},"__proto__":{"$type":"number","$value":1}}';
    const { kept } = importDesignTokens(text, { catalogue });
    const frozen = JSON.stringify(kept);
    const back = exported({ 'text.color': '#000000' }, kept);
    expect(JSON.stringify(back.document)).toContain('"__proto__":{"polluted":true}');
    expect(JSON.stringify(kept)).toBe(frozen);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('puts a value aside where a token of the document stands in its way', () => {
    const { kept } = imported({ text: { font: { $type: 'number', $value: 1 } } });
    const values = { 'text.font.size': '16px', 'text.color': '#000000' };
    const back = exported(values, kept);
    expect(back.unmapped).toEqual([
      { token_path: 'text.font.size', reason: expect.stringContaining('no room') },
    ]);
    expect(imported(back.document).values).toEqual(values);
  });

  it('can be imported though the catalogue has changed since', () => {
    const made = imported(document, { 'palette.link': ['link.color', 'text.fill.color'] });
    const gone = ['link.color', 'button.style.background.color', 'text.color'];
    const later = {
      find: (path: string) => (gone.includes(path) ? undefined : catalogue.find(path)),
      nearest: (path: string) => catalogue.nearest(path),
    };
    const kept = made.kept && { ...made.kept, document: writeMapping(document, made.kept.mapping) };
    const values = made.updates.map(({ token_path, value }) =>
      token_path === 'text.outline.color' ? { token_path, value: 7 } : { token_path, value },
    );
    const back = exportDesignTokens({
      values,
      catalogue: later,
      kept: kept && { ...kept, mapping: {} },
    });
    const again = importDesignTokens(back.document, { catalogue: later });
    // The document had that before, and it is nobody's of ours.
    expect(again.problems.map(({ path }) => path)).toEqual(['broken']);
    expect(again.updates).toEqual(
      values.filter(({ token_path, value }) => !gone.includes(token_path) && value !== 7),
    );
  });

  it(`says what the values say, whatever the document said (seed ${seed})`, () => {
    const colors = [
      'text.color',
      'text.fill.color',
      'typography.title.color',
      'button.style.color',
      'vector.fill.color',
    ];
    const shades = ['#000000', '#ffffff', '#0a7cff', 'red', 'currentcolor'];
    many(seed, 200, (random) => {
      const paths = [...colors, 'palette.one', 'palette.two', 'palette.three'];
      const written: Record<string, JsonValue> = { $type: 'color' };
      for (const path of paths) {
        if (random.below(3) === 0) continue;
        const targets = random.below(3) === 0 ? [random.pick(colors)] : undefined;
        set(written, path.split('.'), {
          $value:
            random.below(2) === 0 ? `{${random.pick(paths)}}` : random.pick([black, white, blue]),
          ...(targets === undefined
            ? {}
            : { $extensions: { 'dev.northstar.token_path': targets } }),
        });
      }
      if (random.below(3) === 0) set(written, ['typography', 'body'], { $extends: '{text}' });
      const mapping = random.below(2) === 0 ? { 'palette.one': [random.pick(colors)] } : {};
      const { kept, problems } = imported(written, mapping);
      const values: Record<string, JsonValue> = {};
      for (const path of colors) if (random.below(2) === 0) values[path] = random.pick(shades);
      const back = exported(values, kept);
      const again = imported(back.document, mapping);
      expect(again.values).toEqual(values);
      if (problems.length === 0) expect(again.problems).toEqual([]);
      // The same with the mapping written into the document.
      const own = kept && { ...kept, document: writeMapping(written, mapping), mapping: {} };
      expect(imported(exported(values, own).document).values).toEqual(values);
    });
  });
});

function set(
  document: Record<string, JsonValue>,
  names: readonly string[],
  value: JsonValue,
): void {
  const [name = '', ...rest] = names;
  const known = document[name];
  if (rest.length === 0) {
    document[name] = value;
    return;
  }
  const inner = isObject(known) ? { ...known } : {};
  set(inner, rest, value);
  document[name] = inner;
}

const fragments: Readonly<Record<string, readonly string[]>> = {
  font_family: [
    'Inter',
    '"Helvetica Neue"',
    "'serif'",
    'system-ui',
    'Arial, sans-serif',
    'Times New Roman',
  ],
  easing: [
    'ease',
    'linear',
    'cubic-bezier(0.1, -2, 0.9, 3)',
    'steps(3, end)',
    'cubic-bezier(.1,0,1,1)',
  ],
  size: ['auto', '50%', 'max-content', 'min(100%, 40rem)', '12px', '0', '1e2px'],
  tracks: ['1fr 2fr', 'none'],
  image_url: ['/a.png'],
  href: ['/a', '#b'],
  slug: ['a-b'],
  url: ['https://example.com/'],
  string: ['word', '12345678901', 'G-ABC12345'],
  text: ['two\nlines'],
};

function valueFor(kind: string, random: Random): JsonValue | undefined {
  const rounded =
    Math.round((random.next() * 2 - 0.5) * 10 ** random.below(5)) / 10 ** random.below(4);
  // JSON knows no -0.
  const number = rounded === 0 ? 0 : rounded;
  switch (kind) {
    case 'color':
      return color(random);
    case 'length':
      return random.pick([`${number}px`, `${number}rem`, `${number}em`, '0', '-0px', '+1.50px']);
    case 'integer':
    case 'number':
      return random.pick([number, Math.floor(number), 0, 1]);
    case 'boolean':
      return random.below(2) === 0;
    case 'enum':
      return random.pick(['none', 'solid', 'double', 'upper', 'feed', '1:1']);
    case 'shadow':
      return Array.from({ length: 1 + random.below(3) }, () =>
        [
          random.pick(['', 'inset ']),
          `${number}px ${number}rem`,
          random.pick(['', ' 2px', ' 0 3px']),
          ` ${color(random)}`,
        ].join(''),
      ).join(', ');
    case 'gradient':
      return random.pick([
        `linear-gradient(${number}deg, ${color(random)}, ${color(random)} ${random.below(100)}%)`,
        `linear-gradient(${color(random)} 10% 20%, ${color(random)})`,
        `radial-gradient(${color(random)}, ${color(random)})`,
      ]);
    default:
      return fragments[kind] === undefined ? undefined : random.pick(fragments[kind]);
  }
}

function color(random: Random): string {
  const number = () => Math.round(random.next() * 1e4) / 1e4;
  const share = () => `${Math.round(random.next() * 1e4) / 100}%`;
  const byte = () => random.below(256);
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => random.below(16).toString(16)).join('');
  const end = random.pick(['', ` / ${number()}`, ` / ${share()}`]);
  const space = random.pick(['srgb', 'display-p3', 'xyz', 'xyz-d50', 'rec2020', 'prophoto-rgb']);
  return random.pick([
    `#${hex(random.pick([3, 4, 6, 8]))}`,
    `#${hex(6)}`.toUpperCase(),
    random.pick(['red', 'transparent', 'currentcolor', 'Tomato', 'Canvas']),
    `rgb(${byte()} ${byte()} ${byte()}${end})`,
    `rgba(${byte()}, ${byte()}, ${byte()}, ${number()})`,
    `hsl(${random.below(720)} ${share()} ${share()}${end})`,
    `hwb(${number()}turn ${share()} ${share()}${end})`,
    `lab(${share()} ${number()} -${share()}${end})`,
    `oklch(${number()} ${number()} ${random.below(360)}${end})`,
    `color(${space} ${number()} ${share()} ${number()}${end})`,
    `color-mix(in srgb, red, blue ${share()})`,
  ]);
}
