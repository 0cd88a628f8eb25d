import { describe, expect, it } from '@jest/globals';
import { readChannelPage } from './channel-page.js';

const id = 'UC0123456789abcdefghij_-';

describe("A channel's page", () => {
  it.each([
    `<link rel="alternate" type="application/rss+xml" title="RSS" href="https://www.youtube.com/feeds/videos.xml?channel_id=${id}">`,
    `<LINK href='/feeds/videos.xml?x=1&amp;channel_id=${id}' type=application/rss+xml rel="alternate home"/>`,
    `<link rel="canonical" href="https://www.youtube.com/channel/${id}">`,
  ])('names the channel in %s', (link) => {
    expect(readChannelPage(`<!doctype html><html><head>${link}</head></html>`)).toBe(id);
  });

  it('is believed about its feed before its canonical link', () => {
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
  ])('that says %j names none', (html) => {
    expect(readChannelPage(html)).toBeNull();
  });
});
