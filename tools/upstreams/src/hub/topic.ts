const hosts = new Set(['www.youtube.com', 'youtube.com']);

/**
 * Returns the channel of a topic: `…/xml/feeds/videos.xml?channel_id=UC…`, on YouTube's host or
 * on `baseUrl`. Returns `null` for any other topic: like YouTube's hub, this one accepts
 * subscriptions to it, such as one without `/xml/`, and never pushes.
 */
export function channelOfTopic(topic: string, baseUrl: string): string | null {
  if (!URL.canParse(topic)) return null;
  const url = new URL(topic);
  const known = hosts.has(url.host) || url.host === new URL(baseUrl).host;
  if (!known || url.pathname !== '/xml/feeds/videos.xml') return null;
  return url.searchParams.get('channel_id');
}
