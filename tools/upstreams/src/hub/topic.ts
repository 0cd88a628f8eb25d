const hosts = new Set(['www.youtube.com', 'youtube.com']);

/**
 * The channel whose news a topic carries: `…/xml/feeds/videos.xml?channel_id=UC…`, on
 * YouTube's host or on `baseUrl`. `null` for any other topic: the hub takes a subscription
 * to it all the same, and never pushes, as with the address without `/xml/`.
 */
export function channelOfTopic(topic: string, baseUrl: string): string | null {
  if (!URL.canParse(topic)) return null;
  const url = new URL(topic);
  const known = hosts.has(url.host) || url.host === new URL(baseUrl).host;
  if (!known || url.pathname !== '/xml/feeds/videos.xml') return null;
  return url.searchParams.get('channel_id');
}
