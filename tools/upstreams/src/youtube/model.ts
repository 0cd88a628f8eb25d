/** Prefixes of playlists whose id is derived from the channel id by replacing "UC". */
export const derivedPrefixes = ['UU', 'UULF', 'UUSH', 'UULV'] as const;
export type DerivedPrefix = (typeof derivedPrefixes)[number];

export function isDerivedPrefix(text: string): text is DerivedPrefix {
  return derivedPrefixes.some((prefix) => prefix === text);
}

/** Format of the channel id in the Atom feed: YouTube usually omits the "UC" or all of it. */
export const feedChannelIdForms = ['without_uc', 'empty', 'whole'] as const;
export type FeedChannelIdForm = (typeof feedChannelIdForms)[number];

export interface Channel {
  channel_id: string;
  /** Without its "@". */
  handle: string;
  /** The name for `/user/…` and forUsername; `null` for a channel without one. */
  username: string | null;
  /** The name for `/c/…`. */
  custom_name: string | null;
  title: string;
  description: string;
  keywords: string[];
  country: string;
  /** Milliseconds since the epoch, like all times in this model. */
  published_at: number;
  subscribers: number;
  uploads_playlist_id: string;
  /** The undocumented playlists that exist; the others are 404. */
  derived_playlists: DerivedPrefix[];
  feed_channel_id: FeedChannelIdForm;
  /** Whether the Atom feed has a blank line before its XML declaration. */
  feed_blank_line: boolean;
  /** Whether the channel was closed: the API does not return it, and its feed is 404. */
  gone: boolean;
}

/** `short` is a Short; `live` and `upcoming` are broadcasts; `premiere` is upcoming with a duration. */
export const videoForms = ['long', 'short', 'live', 'was_live', 'upcoming', 'premiere'] as const;
export type VideoForm = (typeof videoForms)[number];

/** `withheld`: counted in a playlist's total, but not listed in it or in videos.list. */
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
  /** Whether the playlist entry of a removed video still has the status `public`. */
  claims_public: boolean;
  /** Whether the playlist entry of a removed video has no `thumbnails` key, like older entries. */
  lacks_thumbnails: boolean;
  published_at: number;
  updated_at: number;
  /** `null`: the API omits the duration. 0: `P0D`. */
  duration_seconds: number | null;
  scheduled_at: number | null;
  live_started_at: number | null;
  live_ended_at: number | null;
  views: number;
  likes: number;
  comments: number;
}

/** Returns whether a viewer can watch the video. */
export function isAvailable(video: Video): boolean {
  return video.state === 'public' || video.state === 'unlisted';
}
