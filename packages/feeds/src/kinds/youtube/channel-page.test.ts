import { describe, expect, it } from '@jest/globals';
import { readChannelPage } from './channel-page.js';

const id = 'UC0123456789abcdefghij_-';

describe('readChannelPage', () => {
  it.each([
    `<link rel="alternate" type="application/rss+xml" title="RSS" href="https://www.youtube.com/feeds/videos.xml?channel_id=${id}">`,
    `<LINK href='/feeds/videos.xml?x=1&amp;channel_id=${id}' type=application/rss+xml rel="alternate home"/>`,
    `<link rel="canonical" href="https://www.youtube.com/channel/${id}">`,
  ])('returns the channel id in %s', (link) => {
    expect(readChannelPage(`<!doctype html><html><head>${link}</head></html>`)).toBe(id);
  });

  it('prefers the feed link to the canonical link', () => {
    const other = 'UCzzzzzzzzzzzzzzzzzzzzzz';
    const html = `<link rel="canonical" href="https://www.youtube.com/channel/${other}"><link rel="alternate" type="application/rss+xml" href="?channel_id=${id}">`;
    expect(readChannelPage(html)).toBe(id);
  });

  it.each([
    '',
    '<p>Before you continue</p>',
    `<link rel="alternate" type="application/rss+xml" href="?channel_id=UCshort">`,
    `<link rel="stylesheet" type="application/rss+xml" href="?channel_id=${id}">`,
    `<link rel="alternate" media="handheld" href="https://m.youtube.com/channel/${id}">`,
  ])('returns null for %j', (html) => {
    expect(readChannelPage(html)).toBeNull();
  });

  it.each([
    ['links that never end', '<link '.repeat(200_000)],
    ['one link with many names', `<link ${'a'.repeat(1_000_000)}>`],
    ['one link with many spaces', `<link ${'a  '.repeat(300_000)}>`],
    ['one link with many quotes', `<link ${`a="a='`.repeat(150_000)}>`],
  ])('reads a megabyte of %s in linear time', (_case, html) => {
    const started = performance.now();
    expect(readChannelPage(html)).toBeNull();
    // A quadratic scan takes minutes.
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
