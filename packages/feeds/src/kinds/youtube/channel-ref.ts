/** A channel as visitors of YouTube write it. */
export type ChannelName =
  | { readonly by: 'id'; readonly id: string }
  /** Without its "@". YouTube ignores case. */
  | { readonly by: 'handle'; readonly handle: string }
  | { readonly by: 'user'; readonly user: string }
  | { readonly by: 'custom'; readonly custom: string };

export type ParsedChannel =
  | { readonly ok: true; readonly name: ChannelName }
  | { readonly ok: false; readonly reason: string; readonly nearest?: string };

const channelId = /^UC[A-Za-z0-9_-]{22}$/;
/** Letters, digits and marks of any script, `_`, `-`, `.` and the middle dot. */
const handle = /^[\p{L}\p{M}\p{N}_.·-]{1,100}$/u;
const urlLike =
  /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<host>[^/?#\s.]+(?:\.[^/?#\s.]+)+\.?)(?<rest>[/?#]|$)/i;
const hosts = new Set(['youtube.com', 'www.youtube.com', 'm.youtube.com', 'music.youtube.com']);

export function isChannelId(text: string): boolean {
  return channelId.test(text);
}

/**
 * Parses a channel's id, handle or URL (FEEDS, ChannelRef): `UC…`, `@name`,
 * `youtube.com/channel/UC…`, `/@name`, `/c/name` or `/user/name`, with or without scheme,
 * `www.` or `m.`, and with anything after the name.
 */
export function parseChannelRef(text: string): ParsedChannel {
  const ref = text.trim().normalize('NFC');
  if (ref.startsWith('@')) return parseHandle(ref.slice(1));
  if (isChannelId(ref)) return { ok: true, name: { by: 'id', id: ref } };
  if (urlLike.test(ref)) return parseChannelUrl(ref);
  if (/^UC[A-Za-z0-9_-]{15,}$/.test(ref)) {
    return {
      ok: false,
      reason: `A channel id is UC and 22 characters; this one has ${String(ref.length - 2)}`,
    };
  }
  if (handle.test(ref)) {
    return { ok: false, reason: 'A handle begins with @', nearest: `@${ref}` };
  }
  return { ok: false, reason: 'This is not a YouTube channel id, handle or URL' };
}

function parseHandle(text: string): ParsedChannel {
  if (handle.test(text)) return { ok: true, name: { by: 'handle', handle: text } };
  return { ok: false, reason: 'A handle contains only letters, digits, "_", "-", "." and "·"' };
}

function parseChannelUrl(text: string): ParsedChannel {
  const withScheme = text.includes('://') ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return { ok: false, reason: 'This URL is malformed' };
  const url = new URL(withScheme);
  if (!['http:', 'https:'].includes(url.protocol) || !hosts.has(url.hostname)) {
    return { ok: false, reason: `${url.hostname} is not a YouTube site` };
  }
  const segments = pathSegments(url.pathname);
  if (segments === null)
    return { ok: false, reason: 'The path of this URL is not encoded correctly' };
  const [first = '', second = ''] = segments;
  if (first.startsWith('@')) return parseHandle(first.slice(1));
  switch (first.toLowerCase()) {
    case 'channel':
      if (isChannelId(second)) return { ok: true, name: { by: 'id', id: second } };
      return { ok: false, reason: 'After /channel/ there must be an id: UC and 22 characters' };
    case 'user':
      return parseName(second, 'user', (user) => ({ by: 'user', user }));
    case 'c':
      return parseName(second, 'c', (custom) => ({ by: 'custom', custom }));
    default:
      return {
        ok: false,
        reason: 'This URL is not the URL of a channel',
        ...(segments.length === 1 &&
          !reserved.has(first) &&
          handle.test(first) && { nearest: `@${first}` }),
      };
  }
}

/** First path segments that are not channels. */
const reserved = new Set([
  'watch',
  'playlist',
  'feed',
  'feeds',
  'results',
  'shorts',
  'live',
  'embed',
  'hashtag',
]);

function parseName(
  text: string,
  folder: string,
  name: (text: string) => ChannelName,
): ParsedChannel {
  if (handle.test(text)) return { ok: true, name: name(text) };
  return { ok: false, reason: `After /${folder}/ there must be the channel's name` };
}

function pathSegments(path: string): string[] | null {
  try {
    return path
      .split('/')
      .filter((segment) => segment !== '')
      .map((segment) => decodeURIComponent(segment).normalize('NFC'));
  } catch {
    return null;
  }
}

/** Returns the same text for all ways to write the same channel name. */
export function channelKey(name: ChannelName): string {
  switch (name.by) {
    case 'id':
      return name.id;
    case 'handle':
      return `@${name.handle.toLowerCase()}`;
    case 'user':
      return `user/${name.user.toLowerCase()}`;
    case 'custom':
      return `c/${name.custom.toLowerCase()}`;
  }
}
