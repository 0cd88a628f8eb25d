import type { VendorClient } from '../../http/vendor-client.js';
import { isChannelId } from './channel-ref.js';
import type { ChannelName } from './channel-ref.js';
import type { Tally } from './tally.js';
import { secondsAfter, YouTubeFault } from './youtube-fault.js';

export interface ChannelPageOptions {
  client: VendorClient;
  /** Such as `https://www.youtube.com`. */
  feedUrl: string;
  tally: Tally;
  now: Date;
  signal: AbortSignal;
}

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

/** Finds a channel's id without a key: its page names its feed (RSS autodiscovery). */
export async function findIdOnChannelPage(
  name: ChannelName,
  { client, feedUrl, tally, now, signal }: ChannelPageOptions,
): Promise<string> {
  const answer = await client.request({
    url: `${feedUrl.replace(/\/+$/, '')}${pathOf(name)}`,
    signal,
    headers: { accept: 'text/html', 'accept-language': 'en' },
    onRequest: () => tally.add(0),
  });
  if (answer.status === 404) {
    throw new YouTubeFault('youtube.channel_not_found', 'YouTube knows no such channel', {
      unknown: true,
    });
  }
  if (answer.status !== 200) {
    const message = `The channel's page answered with status ${String(answer.status)}`;
    throw new YouTubeFault('youtube.unavailable', message, {
      ...(answer.retryAfterSeconds !== undefined && {
        retry_at: secondsAfter(now, answer.retryAfterSeconds),
      }),
    });
  }
  const id = readChannelPage(answer.body.toString('utf8'));
  if (id !== null) return id;
  throw new YouTubeFault('youtube.malformed', "The channel's page names no feed");
}

/** The channel id that a channel's page gives in its feed link, or else in its canonical link. */
export function readChannelPage(html: string): string | null {
  const links = [...html.matchAll(/<link\b[^>]*>/gi)].map(([tag]) => readAttributes(tag));
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

function readAttributes(tag: string): Partial<Record<string, string>> {
  const attributes = tag.matchAll(/([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi);
  return Object.fromEntries(
    [...attributes].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'),
    ]),
  );
}
