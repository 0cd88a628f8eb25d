import { describe, expect, it } from '@jest/globals';
import { absoluteUrlValidator, hrefValidator, imageUrlValidator } from './url-kinds.js';

const url = absoluteUrlValidator();
const image = imageUrlValidator();
const href = hrefValidator();

const hostile = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'javascript\t:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DaTa:image/svg+xml;base64,AAAA',
  'vbscript:msgbox(1)',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'view-source:https://example.com',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https://user:password@example.com/',
  'https://exa\u200bmple.com/',
  'https://example.com/\u202egnp.exe',
  'https://example.com/a b',
  'https://',
  'http://[::1',
  '',
  '?q=1',
  'about:blank',
  'x',
];

describe.each([
  ['A url', url],
  ['An image_url', image],
  ['An href', href],
])('%s', (_name, validate) => {
  it.each(hostile)('is not %j', (text) => {
    const [problem] = validate(text);
    expect(problem).toBeDefined();
    if (problem?.nearest === undefined) return;
    expect(validate(problem.nearest)).toEqual([]);
    expect(problem.nearest).toMatch(/^(https?:\/\/|\/(?!\/))/);
  });

  it.each([
    'https://example.com',
    'http://example.com:8080/a%20b?c=d#e',
    'https://münchen.example/ü',
    'https://[::1]/',
  ])('may be %s', (text) => {
    expect(validate(text)).toEqual([]);
  });

  it.each([null, 1, {}, ['https://example.com']])('is not %j', (value) => {
    expect(validate(value)[0]?.reason).toMatch(/must be a string/);
  });
});

describe('A path', () => {
  it('is an image URL and a link, but not an absolute URL', () => {
    expect(image('/media/a.png')).toEqual([]);
    expect(href('/shop?tag=new#top')).toEqual([]);
    expect(url('/media/a.png')[0]?.reason).toBe('must be an absolute URL');
  });
});

describe('A link', () => {
  it.each(['mailto:shop@example.com?subject=Hi', 'tel:+431234567', 'sms:+431234567', '#top', '/'])(
    'may be %s',
    (text) => {
      expect(href(text)).toEqual([]);
      if (text !== '/') expect(url(text)).not.toEqual([]);
    },
  );

  it.each(['mailto:', 'tel:', '#', 'ftp://example.com'])('may not be %s', (text) => {
    expect(href(text)).not.toEqual([]);
  });
});

describe('The nearest URL', () => {
  it.each([
    ['example.com/a', 'https://example.com/a'],
    ['//example.com/a', 'https://example.com/a'],
    [' https://example.com/a ', 'https://example.com/a'],
    ['https://example.com/a b', 'https://example.com/a%20b'],
    ['https://user:pw@example.com/a', 'https://example.com/a'],
  ])('is reported for %j', (text, nearest) => {
    expect(url(text)[0]?.nearest).toBe(nearest);
  });
});
