/** A channel as its owner's visitors name it. */
export type ChannelName =
  | { readonly by: 'id'; readonly id: string }
  /** Without its "@"; YouTube pays no heed to case. */
  | { readonly by: 'handle'; readonly handle: string }
  | { readonly by: 'user'; readonly user: string }
  | { readonly by: 'custom'; readonly custom: string };

export type ParsedChannel =
  | { readonly ok: true; readonly name: ChannelName }
  | { readonly ok: false; readonly reason: string; readonly nearest?: string };

const channelId = /^UC[A-Za-z0-9_-]{22}$/;
/** Letters, digits and marks of any script, `_`, `-`, `.` and the middle dot. */
const handle = /^[\p{L}\p{M}\p{N}_.·-]{1,100}$/u;
const address =
  /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<host>[^/?#\s]+\.[^/?#\s]+)(?<rest>[/?#]|$)/i;
const hosts = new Set(['youtube.com', 'www.youtube.com', 'm.youtube.com', 'music.youtube.com']);

export function isChannelId(text: string): boolean {
  return channelId.test(text);
}

/**
 * Reads a channel's id, handle or address (FEEDS, ChannelRef): `UC…`, `@name`,
 * `youtube.com/channel/UC…`, `/@name`, `/c/name` or `/user/name`, with or without scheme,
 * `www.` or `m.`, and with whatever stands behind.
 */
export function parseChannelRef(text: string): ParsedChannel {
  const given = text.trim().normalize('NFC');
  if (given.startsWith('@')) return readHandle(given.slice(1));
  if (isChannelId(given)) return { ok: true, name: { by: 'id', id: given } };
  if (address.test(given)) return readAddress(given);
  if (/^UC[A-Za-z0-9_-]{15,}$/.test(given)) {
    return {
      ok: false,
      reason: `A channel id is UC and 22 characters; this has ${String(given.length - 2)}`,
    };
  }
  if (handle.test(given)) {
    return { ok: false, reason: 'A handle begins with @', nearest: `@${given}` };
  }
  return { ok: false, reason: 'This is no channel id, handle or address of YouTube' };
}

function readHandle(text: string): ParsedChannel {
  if (handle.test(text)) return { ok: true, name: { by: 'handle', handle: text } };
  return { ok: false, reason: 'A handle holds letters, digits, "_", "-", "." and "·" only' };
}

function readAddress(text: string): ParsedChannel {
  const withScheme = text.includes('://') ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return { ok: false, reason: 'This address cannot be read' };
  const url = new URL(withScheme);
  if (!['http:', 'https:'].includes(url.protocol) || !hosts.has(url.hostname)) {
    return { ok: false, reason: `${url.hostname} is not a site of YouTube` };
  }
  const segments = readSegments(url.pathname);
  if (segments === null) return { ok: false, reason: 'The path of this address is badly encoded' };
  const [first = '', second = ''] = segments;
  if (first.startsWith('@')) return readHandle(first.slice(1));
  switch (first.toLowerCase()) {
    case 'channel':
      if (isChannelId(second)) return { ok: true, name: { by: 'id', id: second } };
      return { ok: false, reason: 'Behind /channel/ stands an id: UC and 22 characters' };
    case 'user':
      return readName(second, 'user', (user) => ({ by: 'user', user }));
    case 'c':
      return readName(second, 'c', (custom) => ({ by: 'custom', custom }));
    default:
      return {
        ok: false,
        reason: 'This address leads to no channel',
        ...(segments.length === 1 &&
          !reserved.has(first) &&
          handle.test(first) && { nearest: `@${first}` }),
      };
  }
}

/** Pages that are no channel's. */
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

function readName(
  text: string,
  folder: string,
  name: (text: string) => ChannelName,
): ParsedChannel {
  if (handle.test(text)) return { ok: true, name: name(text) };
  return { ok: false, reason: `Behind /${folder}/ stands the channel's name` };
}

function readSegments(path: string): string[] | null {
  try {
    return path
      .split('/')
      .filter((segment) => segment !== '')
      .map((segment) => decodeURIComponent(segment).normalize('NFC'));
  } catch {
    return null;
  }
}

/** One text for each channel name, so that two ways to write it can be told to be one. */
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
