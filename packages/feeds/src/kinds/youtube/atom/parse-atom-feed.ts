import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { readTime } from '../../../text/index.js';
import { isChannelId } from '../channel-ref.js';
import { xmlLimitProblem } from './xml-limits.js';

export interface AtomEntry {
  video_id: string;
  channel_id: string | null;
  channel_title: string | null;
  title: string;
  description: string;
  /** Whether its link contains `/shorts/`. */
  short: boolean;
  published_at: string | null;
  image_url: string | null;
}

export interface AtomFeed {
  /** From the entries: the feed's own channel id is empty or has no "UC". */
  channel_id: string | null;
  title: string;
  entries: AtomEntry[];
}

/** Thrown when a feed cannot be read. */
export class AtomFeedError extends Error {
  override readonly name = 'AtomFeedError';
}

const text = z
  .union([z.string(), z.object({ '#text': z.string() }).transform((node) => node['#text'])])
  .optional()
  .catch(undefined);
const Person = z.object({ name: text, uri: text }).optional().catch(undefined);
const Link = z.object({ '@rel': text, '@href': text });
const links = z.array(Link).default([]);
const Thumbnail = z.object({ '@url': text, '@width': text, '@height': text });

const Entry = z.object({
  id: text,
  'yt:videoId': text,
  'yt:channelId': text,
  title: text,
  link: links,
  author: Person,
  published: text,
  'media:group': z
    .object({
      'media:title': text,
      'media:description': text,
      'media:thumbnail': z.array(Thumbnail).default([]),
    })
    .optional()
    .catch(undefined),
});
const Feed = z.object({
  'yt:channelId': text,
  title: text,
  link: links,
  author: Person,
  entry: z.array(Entry).default([]),
});
const Document = z.object({ feed: z.union([Feed, z.literal('').transform(() => Feed.parse({}))]) });

const lists = new Set(['feed.entry', 'feed.link', 'feed.entry.link']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  // Numeric character references are decoded only together with the HTML entities.
  htmlEntities: true,
  isArray: (name, path) => lists.has(String(path)) || name === 'media:thumbnail',
});

/**
 * Parses the Atom feed of a channel or a playlist. A blank line or a byte order mark before the XML
 * declaration is accepted. Throws AtomFeedError for anything else than such a feed.
 */
export function parseAtomFeed(xml: string): AtomFeed {
  const body = xml.replace(/^[\uFEFF\s]+/, '');
  // YouTube writes no document type; custom entities can make a small file very large.
  if (/<!DOCTYPE/i.test(body)) throw new AtomFeedError('The feed has a document type');
  const limitProblem = xmlLimitProblem(body);
  if (limitProblem !== null) throw new AtomFeedError(`The feed ${limitProblem}`);
  const valid = XMLValidator.validate(body);
  if (valid !== true) {
    throw new AtomFeedError(
      `The feed is not XML: ${valid.err.msg} (line ${String(valid.err.line)})`,
    );
  }
  const document = Document.safeParse(parser.parse(body));
  if (!document.success) throw new AtomFeedError('The response is XML but not an Atom feed');
  const { feed } = document.data;
  const entries = feed.entry.map(readEntry);
  const candidates = [
    ...entries.map((entry) => entry.channel_id),
    feed['yt:channelId'],
    channelOf(feed.author?.uri),
    ...feed.link.map((link) => channelOf(link['@href'])),
  ];
  return {
    channel_id: candidates.find((id) => typeof id === 'string' && isChannelId(id)) ?? null,
    title: feed.title ?? '',
    entries,
  };
}

function readEntry(entry: z.infer<typeof Entry>): AtomEntry {
  const video_id = entry['yt:videoId'] ?? entry.id?.replace(/^yt:video:/, '') ?? '';
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(video_id)) {
    throw new AtomFeedError('An entry of the feed has no video id');
  }
  const group = entry['media:group'];
  const channelId = entry['yt:channelId'] ?? channelOf(entry.author?.uri) ?? '';
  return {
    video_id,
    channel_id: isChannelId(channelId) ? channelId : null,
    channel_title: entry.author?.name ?? null,
    title: entry.title ?? group?.['media:title'] ?? '',
    description: group?.['media:description'] ?? '',
    short: entry.link.some((link) => (link['@href'] ?? '').includes('/shorts/')),
    published_at: readTime(entry.published),
    image_url: largest(group?.['media:thumbnail'] ?? []),
  };
}

function channelOf(uri: string | undefined): string | undefined {
  return /\/channel\/([^/?#]+)/.exec(uri ?? '')?.[1];
}

function largest(thumbnails: readonly z.infer<typeof Thumbnail>[]): string | null {
  const size = (one: z.infer<typeof Thumbnail>): number =>
    Number(one['@width'] ?? 0) * Number(one['@height'] ?? 0);
  const usable = thumbnails.filter(
    ({ '@url': url = '' }) => /^https?:\/\/\S+$/.test(url) && URL.canParse(url),
  );
  return usable.sort((a, b) => size(b) - size(a))[0]?.['@url'] ?? null;
}
