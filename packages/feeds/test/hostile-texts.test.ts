import { describe, expect, it } from '@jest/globals';
import { parseAtomFeed } from '../src/kinds/youtube/atom/parse-atom-feed.js';
import { readChannelPage } from '../src/kinds/youtube/channel-page.js';

const feed = (content: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:yt="http://www.youtube.com/xml/schemas/2015">${content}</feed>`;
const entry = (number: number) =>
  `<entry><yt:videoId>v${number}</yt:videoId><title>${number}</title></entry>`;

/** Texts of about a size that made some parser slow. */
const feeds: Record<string, (size: number) => string> = {
  'deep elements': (size) => '<a>'.repeat(size / 3),
  'many attributes': (size) =>
    `<feed ${Array.from({ length: size / 12 }, (_, index) => `a${index}="1"`).join(' ')}/>`,
  'many attributes in many tags': (size) => feed(`<a b="1" c="2" d="3"/>`.repeat(size / 22)),
  'an open comment': (size) => `<feed><!--${'--'.repeat(size / 2)}`,
  ampersands: (size) => feed(`<title>${'&'.repeat(size)}</title>`),
  'character references': (size) => feed(`<title>${'&#x26;amp;'.repeat(size / 10)}</title>`),
  'open tags': (size) => '<'.repeat(size),
  'CDATA sections': (size) => '<feed><![CDATA['.repeat(size / 15),
  'many entries': (size) =>
    feed(Array.from({ length: size / 60 }, (_, index) => entry(index)).join('')),
  blanks: (size) => `${' '.repeat(size)}x`,
  'a long time': (size) =>
    feed(`<entry><yt:videoId>v</yt:videoId><published>${'2'.repeat(size)}</published></entry>`),
};
const pages: Record<string, (size: number) => string> = {
  'links without end': (size) => '<link '.repeat(size / 6),
  'one long attribute': (size) => `<link ${'a'.repeat(size)}>`,
  'blanks behind a name': (size) => `<link a${' '.repeat(size)}>`,
  'many attributes': (size) => `<link ${'a=b '.repeat(size / 4)}>`,
  'an open quote': (size) => `<link rel="${'a"'.repeat(size / 2)}`,
  'many links': (size) => '<link rel="canonical" href="x">'.repeat(size / 31),
};

/** The shortest time of some runs, in milliseconds: others are disturbed by the machine. */
function timeOf(read: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    try {
      read();
    } catch {
      // Most of these texts are rejected.
    }
    return performance.now() - start;
  });
  return Math.min(...times);
}

// The limits of a response; a refresh reads no larger ones.
const FEED_BYTES = 512 * 1024;
const PAGE_BYTES = 4 * 1024 * 1024;
/** Several times what a slow machine needs. */
const LIMIT_MS = 400;

describe('A hostile feed of the largest size that is read', () => {
  it.each(Object.entries(feeds))('with %s is read in a short time', (_name, text) => {
    const xml = text(FEED_BYTES);
    expect(timeOf(() => parseAtomFeed(xml))).toBeLessThan(LIMIT_MS);
  });
});

describe('A hostile page of the largest size that is read', () => {
  it.each(Object.entries(pages))('with %s is read in a short time', (_name, text) => {
    const html = text(PAGE_BYTES);
    expect(timeOf(() => readChannelPage(html))).toBeLessThan(LIMIT_MS);
  });
});

describe('A feed whose tags no parser should see', () => {
  it.each([
    ['<feed>' + '<a>'.repeat(40), /nested more than 32 deep/],
    [`<feed a="${'b'.repeat(5000)}"/>`, /a tag of \d+ characters/],
    [feed('<a/>'.repeat(6000)), /more than 5000 tags/],
    [`<feed x="><!--">${'<a/>'.repeat(6000)}<z y="-->"/></feed>`, /more than 5000 tags/],
    [
      `<feed x='><![CDATA['><b a="${'c'.repeat(5000)}"/><z y="]]>"/></feed>`,
      /a tag of \d+ characters/,
    ],
    ['<feed>' + '<a x="/>">'.repeat(40), /nested more than 32 deep/],
  ])('is rejected with the reason', (xml, message) => {
    expect(() => parseAtomFeed(xml)).toThrow(message);
  });

  it('is not one with long texts, comments and CDATA sections', () => {
    const text = 'x'.repeat(10_000);
    const xml = feed(`<!-- ${text} < ${text} --><title><![CDATA[<${text}>]]></title>${entry(1)}`);
    expect(parseAtomFeed(xml).entries).toHaveLength(1);
  });
});
