import { describe, expect, it } from '@jest/globals';
import { parseAtomFeed } from './parse-atom-feed.js';

const id = 'UC0123456789abcdefghij_-';

function entry(
  video: string,
  extra: Partial<Record<'link' | 'title' | 'published' | 'group' | 'channel', string>> = {},
): string {
  const group =
    extra.group ??
    `<media:group><media:title>T</media:title>
      <media:thumbnail url="https://pictures.example/${video}/small.jpg" width="120" height="90"/>
      <media:thumbnail url="https://pictures.example/${video}/large.jpg" width="480" height="360"/>
      <media:description>One
two &amp; "three"</media:description></media:group>`;
  return `<entry><id>yt:video:${video}</id><yt:videoId>${video}</yt:videoId>
    <yt:channelId>${extra.channel ?? id}</yt:channelId><title>${extra.title ?? `Film ${video}`}</title>
    <link rel="alternate" href="https://www.youtube.com/${extra.link ?? `watch?v=${video}`}"/>
    <author><name>North Star</name><uri>https://www.youtube.com/channel/${id}</uri></author>
    <published>${extra.published ?? '2026-01-02T03:04:05+00:00'}</published>
    <updated>2026-01-03T00:00:00+00:00</updated>${group}</entry>`;
}

function feed(
  entries: string,
  head = '<yt:channelId></yt:channelId><title>North Star</title>',
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <id>yt:channel:</id>${head}${entries}</feed>`;
}

describe('parseAtomFeed', () => {
  it('reads all entries', () => {
    expect(parseAtomFeed(feed(entry('abcdefghijk')))).toEqual({
      channel_id: id,
      title: 'North Star',
      entries: [
        {
          video_id: 'abcdefghijk',
          channel_id: id,
          channel_title: 'North Star',
          title: 'Film abcdefghijk',
          description: 'One\ntwo & "three"',
          short: false,
          published_at: '2026-01-02T03:04:05.000Z',
          image_url: 'https://pictures.example/abcdefghijk/large.jpg',
        },
      ],
    });
  });

  it.each([
    ['a blank line', '\n'],
    ['a byte order mark', '\uFEFF'],
    ['both', '\uFEFF\r\n\n '],
  ])('accepts %s before the declaration', (_case, before) => {
    expect(parseAtomFeed(before + feed(entry('a'))).entries).toHaveLength(1);
  });

  it.each([
    ['empty', '<yt:channelId></yt:channelId>'],
    ['without its UC', `<yt:channelId>${id.slice(2)}</yt:channelId>`],
    ['missing', ''],
    ['self-closed', '<yt:channelId/>'],
  ])("uses the entries' channel id when the feed's own is %s", (_case, head) => {
    expect(parseAtomFeed(feed(entry('a'), head)).channel_id).toBe(id);
  });

  it('uses the channel id of the author or link without entries', () => {
    const link = `<link rel="alternate" href="https://www.youtube.com/channel/${id}"/>`;
    expect(parseAtomFeed(feed('', link))).toEqual({ channel_id: id, title: '', entries: [] });
  });

  it('recognises a Short by its link', () => {
    const { entries } = parseAtomFeed(feed(entry('a', { link: 'shorts/a' }) + entry('b')));
    expect(entries.map((one) => one.short)).toEqual([true, false]);
  });

  it('reads titles as text, including numbers and references', () => {
    const titles = [
      '0042',
      '1e3',
      'true',
      '&lt;b&gt; &amp;amp; &#39;x&#x27; &#128075;',
      '<![CDATA[a < b]]>',
    ];
    const { entries } = parseAtomFeed(
      feed(titles.map((title, index) => entry(`v${String(index)}`, { title })).join('')),
    );
    expect(entries.map((one) => one.title)).toEqual([
      '0042',
      '1e3',
      'true',
      "<b> &amp; 'x' 👋",
      'a < b',
    ]);
  });

  it('accepts entries with missing fields', () => {
    const bare = '<entry><id>yt:video:xyz</id></entry>';
    expect(parseAtomFeed(feed(bare)).entries).toEqual([
      {
        video_id: 'xyz',
        channel_id: null,
        channel_title: null,
        title: '',
        description: '',
        short: false,
        published_at: null,
        image_url: null,
      },
    ]);
  });

  it.each([
    ['a feed that was cut', feed(entry('a')).slice(0, -60)],
    ['a page of HTML', '<!DOCTYPE html><html><body>Sorry</body></html>'],
    ['JSON', '{"error": {}}'],
    ['nothing', ''],
    ['another XML', '<rss><channel/></rss>'],
    ['broken markup', feed('<entry><title>a & < b</entry>')],
    ['entities of its own', feed('').replace('?>', '?><!DOCTYPE feed [<!ENTITY a "aaaa">]>')],
    ['an entry without a video', feed('<entry><title>x</title></entry>')],
    ['an entry with a strange id', feed(entry('../../etc'))],
  ])('refuses %s', (_case, xml) => {
    expect(() => parseAtomFeed(xml)).toThrow(expect.objectContaining({ name: 'AtomFeedError' }));
  });
});
