import { describe, expect, it } from '@jest/globals';
import { absoluteUrlChecker, hrefChecker, imageUrlChecker } from './url-kinds.js';

const url = absoluteUrlChecker();
const image = imageUrlChecker();
const href = hrefChecker();

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
])('%s', (_name, check) => {
  it.each(hostile)('is not %j', (text) => {
    const fault = check(text);
    expect(fault).not.toBeNull();
    if (fault?.nearest === undefined) return;
    expect(check(fault.nearest)).toBeNull();
    expect(fault.nearest).toMatch(/^(https?:\/\/|\/(?!\/))/);
  });

  it.each([
    'https://example.com',
    'http://example.com:8080/a%20b?c=d#e',
    'https://münchen.example/ü',
    'https://[::1]/',
  ])('may be %s', (text) => {
    expect(check(text)).toBeNull();
  });

  it.each([null, 1, {}, ['https://example.com']])('is not %j', (value) => {
    expect(check(value)?.reason).toMatch(/must be a string/);
  });
});

describe('A path', () => {
  it('will do for a picture and a link, and not where a whole URL is asked for', () => {
    expect(image('/media/a.png')).toBeNull();
    expect(href('/shop?tag=new#top')).toBeNull();
    expect(url('/media/a.png')?.reason).toBe('must be an absolute URL');
  });
});

describe('A link', () => {
  it.each(['mailto:shop@example.com?subject=Hi', 'tel:+431234567', 'sms:+431234567', '#top', '/'])(
    'may be %s',
    (text) => {
      expect(href(text)).toBeNull();
      if (text !== '/') expect(url(text)).not.toBeNull();
    },
  );

  it.each(['mailto:', 'tel:', '#', 'ftp://example.com'])('may not be %s', (text) => {
    expect(href(text)).not.toBeNull();
  });
});

describe('What the writer may have meant', () => {
  it.each([
    ['example.com/a', 'https://example.com/a'],
    ['//example.com/a', 'https://example.com/a'],
    [' https://example.com/a ', 'https://example.com/a'],
    ['https://example.com/a b', 'https://example.com/a%20b'],
    ['https://user:pw@example.com/a', 'https://example.com/a'],
  ])('by %j is said', (text, nearest) => {
    expect(url(text)?.nearest).toBe(nearest);
  });
});
