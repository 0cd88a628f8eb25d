import { describe, expect, it } from '@jest/globals';
import { createRandom, seedFrom } from '@northstar/contracts/random';
import { channelKey, parseChannelRef } from './channel-ref.js';
import type { ChannelName } from './channel-ref.js';

const seed = seedFrom(process.env['SEED']);

const id = 'UC0123456789abcdefghij_-';
const byId: ChannelName = { by: 'id', id };
const byHandle: ChannelName = { by: 'handle', handle: 'north.star' };

describe('parseChannelRef', () => {
  it.each<[string, ChannelName]>([
    [id, byId],
    [` ${id} `, byId],
    ['@north.star', byHandle],
    ['@Käse-Küche', { by: 'handle', handle: 'Käse-Küche' }],
    ['@北極星', { by: 'handle', handle: '北極星' }],
    ['@हिन्दी', { by: 'handle', handle: 'हिन्दी' }],
    ['@a·b_c', { by: 'handle', handle: 'a·b_c' }],
    [`https://www.youtube.com/channel/${id}`, byId],
    [`http://youtube.com/channel/${id}/videos?view=0#top`, byId],
    [`https://m.youtube.com/channel/${id}`, byId],
    ['https://www.youtube.com/@north.star', byHandle],
    ['https://www.youtube.com/@north.star/', byHandle],
    ['youtube.com/@north.star/shorts', byHandle],
    ['www.youtube.com/@north.star?si=abc', byHandle],
    ['m.youtube.com/@north.star', byHandle],
    ['HTTPS://WWW.YouTube.com/@north.star', byHandle],
    [
      'https://www.youtube.com/@%E5%8C%97%E6%A5%B5%E6%98%9F/videos',
      { by: 'handle', handle: '北極星' },
    ],
    ['https://www.youtube.com/c/NorthStar', { by: 'custom', custom: 'NorthStar' }],
    ['youtube.com/user/north1/featured', { by: 'user', user: 'north1' }],
  ])('parses %s', (text, name) => {
    expect(parseChannelRef(text)).toEqual({ ok: true, name });
  });

  it.each<[string, RegExp, string | undefined]>([
    ['northstar', /begins with @/, '@northstar'],
    ['https://www.youtube.com/northstar', /not the URL of a channel/, '@northstar'],
    ['UC0123456789abcdefghij_', /22 characters; this one has 21/, undefined],
    ['@', /letters/, undefined],
    ['@two words', /letters/, undefined],
    ['https://www.youtube.com/watch?v=abc', /not the URL of a channel/, undefined],
    ['https://www.youtube.com/playlist?list=PL1', /not the URL of a channel/, undefined],
    ['https://www.youtube.com/', /not the URL of a channel/, undefined],
    ['https://youtu.be/abc', /youtu\.be is not a YouTube site/, undefined],
    ['https://youtube.com.evil.example/@north', /not a YouTube site/, undefined],
    ['https://evil.example/youtube.com/@north', /not a YouTube site/, undefined],
    ['https://www.youtube.com/channel/UCshort', /22 characters/, undefined],
    ['https://www.youtube.com/channel/', /22 characters/, undefined],
    ['https://www.youtube.com/c/', /name/, undefined],
    ['https://www.youtube.com/@%E5%8C', /encoded/, undefined],
    ['ftp://youtube.com/@north', /not a YouTube site/, undefined],
    ['javascript:alert(1)', /not a YouTube channel id/, undefined],
    ['', /not a YouTube channel id/, undefined],
    ['💥', /not a YouTube channel id/, undefined],
  ])('returns a reason for %j', (text, reason, nearest) => {
    const read = parseChannelRef(text);
    expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
    expect(read.ok ? undefined : read.nearest).toBe(nearest);
  });

  it('gives all ways to write a channel the same key', () => {
    const keys = [
      '@North.Star',
      'youtube.com/@north.star',
      'https://m.youtube.com/@NORTH.STAR/x',
    ].map((text) => {
      const read = parseChannelRef(text);
      return read.ok ? channelKey(read.name) : read.reason;
    });
    expect(new Set(keys).size).toBe(1);
  });

  it(`parses every URL that contains a channel name (seed ${seed})`, () => {
    const random = createRandom(seed);
    const letters = [...'abcXYZ019_-.·äß日本語क'];
    for (let round = 0; round < 2000; round += 1) {
      const length = 1 + Math.floor(random.next() * 30);
      const text = Array.from({ length }, () => random.pick(letters))
        .join('')
        .normalize('NFC');
      const form = random.pick(['handle', 'user', 'custom'] as const);
      const folder = { handle: '@', user: 'user/', custom: 'c/' }[form];
      const written =
        random.pick(['https://', 'http://', '', 'HTTPS://']) +
        random.pick(['youtube.com', 'www.youtube.com', 'm.youtube.com']) +
        `/${folder}${random.chance(0.5) ? encodeURIComponent(text) : text}` +
        random.pick(['', '/', '/videos', '/shorts?x=1', '?si=A_b', '#about']);
      // URL parsers resolve a path of dots.
      if (/^\.{1,2}$/.test(text)) continue;
      const read = parseChannelRef(written);
      expect([written, read]).toEqual([written, { ok: true, name: { by: form, [form]: text } }]);
    }
  });

  it(`never throws (seed ${seed})`, () => {
    const random = createRandom(seed);
    const pieces = [
      'UC',
      '@',
      '/',
      'youtube.com',
      'https://',
      '%',
      '%2',
      '%00',
      '?',
      '#',
      ':',
      '[',
      '\u0000',
      '\ud800',
      'a',
      '.',
      '..',
      ' ',
      'channel/',
      'c/',
      '\\',
    ];
    for (let round = 0; round < 5000; round += 1) {
      const length = Math.floor(random.next() * 8);
      const text = Array.from({ length }, () => random.pick(pieces)).join('');
      expect([text, typeof parseChannelRef(text).ok]).toEqual([text, 'boolean']);
    }
  });
});
