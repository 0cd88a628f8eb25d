import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@northstar/contracts';
import { parse } from 'css-tree';
import { createCatalogue } from '../src/index.js';
import { seedFrom, type Random } from '@northstar/contracts/random';
import { many } from './many.js';

const seed = seedFrom(process.env['SEED']);
const catalogue = createCatalogue();
const paths = catalogue.list().map(({ path }) => path.replace(/\*$/, 'any'));
const cssPaths = [
  'text.color',
  'layout.width',
  'layout.x',
  'page.background.gradient',
  'style.shadow.value',
  'anim.easing',
  'layout.grid_template_columns',
  'text.font.family',
];
const urlPaths = ['seo.canonical_url', 'media.src', 'button.href'];

const fragments = [
  'red',
  '#0a7cff',
  'rgb(',
  ')',
  '(',
  '0 0 0',
  '/ 50%',
  ',',
  ' ',
  '12px',
  '-4px',
  '1.5rem',
  '0',
  '50%',
  'calc(',
  '1px + 2%',
  'linear-gradient(',
  'to right',
  '45deg',
  'inset',
  'repeat(2, ',
  'minmax(0, 1fr)',
  '1fr',
  'auto',
  'cubic-bezier(',
  '0.2, 0, 0, 1',
  'ease',
  'steps(4)',
  '"Inter"',
  "'",
  '"',
  ';',
  '}',
  '{',
  '/*',
  '*/',
  '<',
  '\\',
  '!important',
  'url(',
  'var(--x)',
  '\n',
  '\u0000',
  'é',
  '@import',
  '-->',
  'e',
  '+',
  '*',
  '[',
  ']',
  'none',
  'serif',
  '👩',
];
const junk: readonly JsonValue[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.5,
  7,
  1e308,
  2 ** 53,
  '',
  ' ',
  'x',
  '12',
  '1.5',
  'TRUE',
  [],
  [null],
  {},
  { a: 1 },
  [{ kind: 'item' }],
  'a\nb',
  '\ud800',
  'javascript:alert(1)',
  '#abc',
  '3px',
  'x'.repeat(5000),
];

function joined(random: Random): string {
  return Array.from({ length: 1 + random.below(7) }, () => random.pick(fragments)).join('');
}

describe(`Any value (seed ${seed})`, () => {
  it('is validated without throwing, and `nearest` is always valid', () => {
    many(seed, 6_000, (random) => {
      const path = random.pick(paths);
      const value = random.below(2) === 0 ? random.pick(junk) : joined(random);
      const validate = catalogue.find(path)?.validate;
      for (const { reason, expected, nearest } of validate?.(value) ?? []) {
        expect(reason.length * expected.length).toBeGreaterThan(0);
        if (nearest !== undefined) expect([path, validate?.(nearest)]).toEqual([path, []]);
      }
    });
  });

  it('cannot end the CSS declaration that it is written into', () => {
    let accepted = 0;
    many(seed, 6_000, (random) => {
      const text = joined(random);
      if (catalogue.find(random.pick(cssPaths))?.validate(text).length !== 0) return;
      accepted += 1;
      const sheet = parse(`a{first:${text};second:2}b{third:3}`, {
        onParseError: (error) => {
          throw error;
        },
      });
      const names: string[] = [];
      if (sheet.type !== 'StyleSheet') throw new Error('No style sheet');
      sheet.children.forEach((rule) => {
        if (rule.type !== 'Rule') throw new Error(`${text} made a ${rule.type}`);
        rule.block.children.forEach((node) => {
          names.push(node.type === 'Declaration' ? node.property : node.type);
        });
      });
      expect([text, ...names]).toEqual([text, 'first', 'second', 'third']);
    });
    // The test proves nothing when hardly any text is valid.
    expect(accepted).toBeGreaterThan(20);
  });

  it('has the same problems each time', () => {
    many(seed, 2_000, (random) => {
      const validate = catalogue.find(random.pick(cssPaths))?.validate;
      const text = joined(random);
      expect(validate?.(text)).toEqual(validate?.(text));
    });
  });
});

describe(`A URL (seed ${seed})`, () => {
  const hidden = ['\t', '\n', '\r', '\u0000', '\u0001', ' ', '\u200b', '\u2028', '\u00ad'];

  it('never runs a script, however its scheme is disguised', () => {
    many(seed, 6_000, (random) => {
      const scheme = random.pick(['javascript', 'vbscript', 'data', 'blob', 'file']);
      const letters = [...`${scheme}:`].map((letter) => {
        const cased = random.below(2) === 0 ? letter.toUpperCase() : letter;
        return random.below(6) === 0 ? random.pick(hidden) + cased : cased;
      });
      const text = `${random.below(3) === 0 ? random.pick(hidden) : ''}${letters.join('')}alert(1)`;
      for (const path of urlPaths) {
        const problems = catalogue.find(path)?.validate(text);
        expect([text, problems?.length]).not.toEqual([text, 0]);
      }
    });
  });

  it('that is valid is http, https or on the site itself to a browser', () => {
    const parts = [
      'https:',
      'http:',
      '/',
      '//',
      '\\',
      'example.com',
      '@',
      ':',
      'user',
      '?',
      '#',
      'a',
      '%2f',
      '\t',
      ' ',
      '[',
      ']',
      '..',
      'ü',
      '443',
      'javascript:',
      'mailto:',
    ];
    let accepted = 0;
    many(seed, 6_000, (random) => {
      const text = Array.from({ length: 1 + random.below(6) }, () => random.pick(parts)).join('');
      if (catalogue.find('media.src')?.validate(text).length !== 0) return;
      accepted += 1;
      const url = new URL(text, 'https://site.example');
      expect(['http:', 'https:']).toContain(url.protocol);
      expect(url.username + url.password).toBe('');
      if (!/^https?:/i.test(text))
        expect([text, url.origin]).toEqual([text, 'https://site.example']);
    });
    expect(accepted).toBeGreaterThan(20);
  });
});

describe(`A number with a unit (seed ${seed})`, () => {
  it('is a valid length exactly when it is within the bounds', () => {
    many(seed, 2_000, (random) => {
      const number = random.below(3000) - 1000;
      const padding = catalogue.find('layout.padding.top')?.validate(`${number}px`);
      expect([number, padding?.length === 0]).toEqual([number, number >= 0 && number <= 1000]);
      expect(catalogue.find('layout.margin.top')?.validate(`${number}px`)).toEqual([]);
    });
  });

  it('that is hexadecimal is a color when it has 3, 4, 6 or 8 digits', () => {
    many(seed, 2_000, (random) => {
      const digits = Array.from({ length: random.below(11) }, () =>
        random.pick([...'0123456789abcdefABCDEF']),
      );
      const color = catalogue.find('text.color')?.validate(`#${digits.join('')}`);
      expect([digits.join(''), color?.length === 0]).toEqual([
        digits.join(''),
        [3, 4, 6, 8].includes(digits.length),
      ]);
    });
  });
});
