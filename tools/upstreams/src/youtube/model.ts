/** Playlists that can be had by writing other letters for a channel id's "UC". */
export const derivedPrefixes = ['UU', 'UULF', 'UUSH', 'UULV'] as const;
export type DerivedPrefix = (typeof derivedPrefixes)[number];

export function isDerivedPrefix(text: string): text is DerivedPrefix {
  return derivedPrefixes.some((prefix) => prefix === text);
}

/** What the Atom feed says of its channel: the real one mostly leaves the "UC" out, or all of it. */
export const feedChannelIdForms = ['without_uc', 'empty', 'whole'] as const;
export type FeedChannelIdForm = (typeof feedChannelIdForms)[number];

export interface Channel {
  channel_id: string;
  /** Without its "@". */
  handle: string;
  /** The name of `/user/…` and forUsername; `null` for a channel that never had one. */
  username: string | null;
  /** The name of `/c/…`. */
  custom_name: string | null;
  title: string;
  description: string;
  keywords: string[];
  country: string;
  /** Milliseconds since the epoch, as every time in this model. */
  published_at: number;
  subscribers: number;
  uploads_playlist_id: string;
  /** Which of the undocumented playlists answer; the others are 404. */
  derived_playlists: DerivedPrefix[];
  feed_channel_id: FeedChannelIdForm;
  /** Whether the Atom feed begins with a blank line, before its XML declaration. */
  feed_blank_line: boolean;
  /** A channel that was closed: no API answer names it, and its feed is 404. */
  gone: boolean;
}

/** `short` is a Short; `live` and `upcoming` are broadcasts; `premiere` is upcoming, with a film ready. */
export const videoForms = ['long', 'short', 'live', 'was_live', 'upcoming', 'premiere'] as const;
export type VideoForm = (typeof videoForms)[number];

/** `withheld`: counted in a playlist's total, but in no page of it and not in videos.list. */
export const videoStates = ['public', 'unlisted', 'private', 'deleted', 'withheld'] as const;
export type VideoState = (typeof videoStates)[number];

export interface Video {
  video_id: string;
  channel_id: string;
  title: string;
  description: string;
  tags: string[];
  category_id: string;
  form: VideoForm;
  state: VideoState;
  /** A gone video whose playlist entry says `public` all the same. */
  claims_public: boolean;
  /** A gone video whose playlist entry has no `thumbnails` key, as older entries have none. */
  lacks_thumbnails: boolean;
  published_at: number;
  updated_at: number;
  /** `null`: the API leaves the duration out. 0: `P0D`. */
  duration_seconds: number | null;
  scheduled_at: number | null;
  live_started_at: number | null;
  live_ended_at: number | null;
  views: number;
  likes: number;
  comments: number;
}

/** Whether a viewer can still see it. */
export function isAvailable(video: Video): boolean {
  return video.state === 'public' || video.state === 'unlisted';
}
