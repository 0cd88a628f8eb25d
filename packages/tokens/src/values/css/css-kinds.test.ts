import { describe, expect, it } from '@jest/globals';
import type { Validator } from '../validator.js';
import { colorValidator } from './color-validator.js';
import { easingValidator } from './easing-validator.js';
import { fontFamilyValidator } from './font-family-validator.js';
import { gradientValidator } from './gradient-validator.js';
import { lengthValidator } from './length-validator.js';
import { shadowValidator } from './shadow-validator.js';
import { sizeValidator } from './size-validator.js';
import { tracksValidator } from './tracks-validator.js';

const kinds: [string, Validator, string[], unknown[]][] = [
  [
    'A color',
    colorValidator(),
    [
      '#0a7cff',
      '#0008',
      'transparent',
      'currentcolor',
      'RebeccaPurple',
      'rgb(0 0 0 / 50%)',
      'rgba(1,2,3,.5)',
      'hsl(210 40% 20%)',
      'oklch(70% 0.1 200 / 50%)',
      'color-mix(in srgb, red, blue 20%)',
      'rgb(calc(1 + 1) 2 3)',
    ],
    [
      '#12345',
      'redish',
      'rgb(300)',
      'url(#paint)',
      'var(--x)',
      'inherit',
      'red; }',
      'red /* x */',
      'red /*',
      'rgb(0 0 0',
      ' red',
      '',
      'expression(1)',
      'rgb(calc(1px) 2 3)',
      'red\u0000',
      'red, blue',
      'r\\65 d',
      null,
      12,
      ['red'],
    ],
  ],
  [
    'A length',
    lengthValidator({}),
    [
      '16px',
      '0',
      '-4px',
      '1.5rem',
      '+2em',
      '1e2px',
      '10dvh',
      'calc(100vh - 4rem)',
      'clamp(1rem, 4vw, 2rem)',
      'min(1px, calc(2 * 3em))',
    ],
    [
      '16',
      '10%',
      'auto',
      '16 px',
      '10foo',
      'calc(1 + 1)',
      'calc(100% - 1px)',
      'calc(1px + 1)',
      'calc(1px * 1px)',
      'calc(1px / 0px)',
      'calc(1px +2px)',
      'clamp(1px, 2px)',
      'min()',
      'calc()',
      'calc(1px',
      'attr(x px)',
      '1px 2px',
    ],
  ],
  [
    'A size',
    sizeValidator(),
    [
      'auto',
      '0',
      '100%',
      '12.5px',
      'min-content',
      'max-content',
      'fit-content',
      'calc(100% - 2rem)',
      'min(100%, 40rem)',
    ],
    [
      '100',
      '-1px',
      '-5%',
      'none',
      'stretch',
      'inherit',
      'fit-content(2px)',
      'calc(1 + 1%)',
      'calc(1)',
    ],
  ],
  [
    'A gradient',
    gradientValidator(),
    [
      'linear-gradient(45deg, #fff, rgb(0 0 0 / 20%) 80%)',
      'radial-gradient(circle at 50% 50%, red, blue)',
      'repeating-conic-gradient(red 0deg, blue 30deg)',
      'linear-gradient(calc(1turn / 4), red, blue)',
    ],
    [
      'red',
      'linear-gradient(up, red, blue)',
      'linear-gradient(red, blue',
      'linear-gradient(red, url(javascript:alert(1)))',
      '-webkit-linear-gradient(top, red, blue)',
      'linear-gradient(red, blue), linear-gradient(red, blue)',
      'url(x.png)',
      'linear-gradient(calc(1deg + 1px), red, blue)',
    ],
  ],
  [
    'A shadow',
    shadowValidator(),
    [
      '0 2px 4px rgb(0 0 0 / 20%), inset 0 0 0 1px #fff',
      '-1px -1px red',
      '0 0 4px -2px red',
      'inset 0 0 calc(2px + 1em)',
    ],
    [
      'none',
      'big and soft',
      '0',
      '0 0 -4px red',
      '0 0 1px red, 0 0 -1px',
      '0 0 10% red',
      '0 0 calc(1%) red',
    ],
  ],
  [
    'An easing',
    easingValidator(),
    [
      'ease',
      'linear',
      'ease-in-out',
      'cubic-bezier(0.2, -1, 0, 2)',
      'steps(4, jump-end)',
      'steps(2, jump-none)',
      'linear(0, 0.5 20%, 1)',
    ],
    [
      'spring(1)',
      'cubic-bezier(2, 0, 0, 1)',
      'cubic-bezier(0, 0, 1)',
      'steps(0)',
      'steps(-1)',
      'steps(1, jump-none)',
      'steps(1.5)',
      'fast',
    ],
  ],
  [
    'A track list',
    tracksValidator(),
    [
      'none',
      '1fr',
      'repeat(2, minmax(0, 1fr)) 20%',
      '[start] 100px [end]',
      'repeat(auto-fill, minmax(100px, 1fr))',
      'minmax(min-content, 2fr) auto',
      'calc(100% - 2px) 1fr',
    ],
    [
      'two columns',
      '-1px',
      'repeat(2, -1fr)',
      'repeat(0, 1fr)',
      'subgrid',
      'minmax(1fr, 2px)',
      '2',
      'calc(1px - 2)',
    ],
  ],
  [
    'A font family',
    fontFamilyValidator(),
    ["Inter, 'Helvetica Neue', sans-serif", 'system-ui', 'Helvetica Neue, serif', '"Noto Sans JP"'],
    [
      'Inter; }',
      'Inter,',
      '1Inter',
      'inherit',
      'Inter, "unclosed',
      '"</style>"',
      "'a\\'",
      'url(x)',
      'a/b',
      'a !important',
    ],
  ],
];

describe.each(kinds)('%s', (_name, validate, valid, invalid) => {
  it.each(valid)('may be %s', (text) => {
    expect(validate(text)).toEqual([]);
    expect(validate(text)).toEqual([]);
  });

  it.each(invalid.map((value) => [value]))('may not be %j', (value) => {
    const [problem] = validate(value);
    expect(problem).toBeDefined();
    expect(problem?.expected).toMatch(/CSS/);
    if (problem?.nearest !== undefined) expect(validate(problem.nearest)).toEqual([]);
  });
});

describe('A bounded length', () => {
  const validate = lengthValidator({ min: 0, max: 64, bound_unit: 'px' });

  it.each([
    ['65px', 'must be at most 64px', '64px'],
    ['-1px', 'must be at least 0px', '0px'],
    ['-1rem', 'must be at least 0px', '0rem'],
    ['12', 'needs a unit', '12px'],
    [12, 'must be a string, got a number', '12px'],
    ['1 em', 'is not a CSS length', '1em'],
  ])('reports the reason and the nearest length for %j', (value, reason, nearest) => {
    expect(validate(value)).toMatchObject([{ reason, nearest }]);
  });

  it('compares positive lengths in its own unit only', () => {
    expect(validate('65em')).toEqual([]);
    expect(validate('64px')).toEqual([]);
    expect(validate('0')).toEqual([]);
  });

  it('may forbid zero in every unit', () => {
    const positive = lengthValidator({ min: 1, max: 9, bound_unit: 'px' });
    expect(positive('0em')).toMatchObject([{ reason: 'must be at least 1px', nearest: '1em' }]);
  });
});

describe('The nearest value', () => {
  it.each([
    [colorValidator(), 'rde', 'red'],
    [colorValidator(), '0a7cff', '#0a7cff'],
    [colorValidator(), 'red;', 'red'],
    [sizeValidator(), 'fit-contnet', 'fit-content'],
    [sizeValidator(), 100, '100px'],
    [easingValidator(), 'easeinout', 'ease-in-out'],
    [tracksValidator(), 2, 'repeat(2, minmax(0, 1fr))'],
    [fontFamilyValidator(), '2Inter, serif', '"2Inter", serif'],
  ])('is reported when it can be guessed', (validate, value, nearest) => {
    expect(validate(value)[0]?.nearest).toBe(nearest);
  });
});
