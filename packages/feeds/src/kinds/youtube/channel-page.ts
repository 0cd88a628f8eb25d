import { secondsAfter } from '../part-error.js';
import { isChannelId } from './channel-ref.js';
import type { ChannelName } from './channel-ref.js';
import type { TransportContext } from './transport.js';
import { YouTubeError } from './youtube-error.js';

/** A channel's page has one to two MiB. */
const MAX_PAGE_BYTES = 4 * 1024 * 1024;
/** A page has some dozens of links, each with less than 300 characters. */
const MAX_LINKS = 1_000;
const MAX_LINK_LENGTH = 2_000;

function pathOf(name: ChannelName): string {
  switch (name.by) {
    case 'id':
      return `/channel/${name.id}`;
    case 'handle':
      return `/@${encodeURIComponent(name.handle)}`;
    case 'user':
      return `/user/${encodeURIComponent(name.user)}`;
    case 'custom':
      return `/c/${encodeURIComponent(name.custom)}`;
  }
}

/** Finds a channel's id without an API key: its page links its feed (RSS autodiscovery). */
export async function findIdOnChannelPage(
  name: ChannelName,
  { siteUrl, get, now }: TransportContext,
): Promise<string> {
  const url = new URL(`${siteUrl}${pathOf(name)}`);
  const headers = { accept: 'text/html', 'accept-language': 'en' };
  const response = await get(url, { headers, maxBytes: MAX_PAGE_BYTES });
  const { status, retryAfterSeconds } = response;
  if (status === 404) {
    throw new YouTubeError('youtube.channel_not_found', 'YouTube has no such channel', {
      unknown: true,
    });
  }
  if (status !== 200) {
    const message = `The channel's page responded with status ${String(status)}`;
    throw new YouTubeError('youtube.unavailable', message, {
      ...(retryAfterSeconds !== undefined && { retryAt: secondsAfter(now, retryAfterSeconds) }),
    });
  }
  const id = readChannelPage(response.body.toString('utf8'));
  if (id !== null) return id;
  throw new YouTubeError('youtube.malformed', "The channel's page does not link its feed");
}

/** Returns the channel id of a page's feed link, or else of its canonical link, or null. */
export function readChannelPage(html: string): string | null {
  const links = linkTags(html).map(readAttributes);
  const has = (value: string | undefined, word: string): boolean =>
    value?.toLowerCase().split(/\s+/).includes(word) ?? false;
  for (const { rel, type, href } of links) {
    if (!has(rel, 'alternate') || type?.toLowerCase() !== 'application/rss+xml') continue;
    const id = /[?&]channel_id=([^&#]+)/.exec(href ?? '')?.[1] ?? '';
    if (isChannelId(id)) return id;
  }
  for (const { rel, href } of links) {
    const id = has(rel, 'canonical') ? (/\/channel\/([^/?#]+)/.exec(href ?? '')?.[1] ?? '') : '';
    if (isChannelId(id)) return id;
  }
  return null;
}

/** The `<link …>` tags of usual length and number. Scans each character once: `/<link[^>]*>/g` is quadratic without a ">". */
function linkTags(html: string): string[] {
  const tags: string[] = [];
  const start = /<link\b/gi;
  for (
    let match = start.exec(html);
    match !== null && tags.length < MAX_LINKS;
    match = start.exec(html)
  ) {
    const end = html.indexOf('>', start.lastIndex);
    if (end === -1) break;
    if (end - match.index <= MAX_LINK_LENGTH) tags.push(html.slice(match.index, end));
    start.lastIndex = end;
  }
  return tags;
}

/** The lookbehind keeps this linear: a long word without "=" is tried at its beginning only. */
const attribute = /(?<![a-z-])([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

function readAttributes(tag: string): Partial<Record<string, string>> {
  return Object.fromEntries(
    [...tag.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'),
    ]),
  );
}
