import { derivedPrefixes } from './model.js';
import type { Channel, DerivedPrefix, Video } from './model.js';
import type { YouTubeWorld } from './world.js';

export interface Playlist {
  playlist_id: string;
  title: string;
  channel: Channel;
  /** Newest first. */
  videos: Video[];
}

/** Longest first, because UULF begins with UU. */
const prefixes = [...derivedPrefixes].sort((a, b) => b.length - a.length);

const contents: Record<DerivedPrefix, { title: string; holds: (video: Video) => boolean }> = {
  UU: { title: 'Uploads', holds: () => true },
  UULF: { title: 'Videos', holds: (video) => video.form === 'long' || video.form === 'premiere' },
  UUSH: { title: 'Short videos', holds: (video) => video.form === 'short' },
  UULV: {
    title: 'Live streams',
    holds: (video) => ['live', 'was_live', 'upcoming'].includes(video.form),
  },
};

/** Returns the playlist with this id; undefined where YouTube responds with 404. */
export function findPlaylist(world: YouTubeWorld, playlistId: string): Playlist | undefined {
  for (const channel of world.channels().filter((one) => !one.gone)) {
    const own = playlistId === channel.uploads_playlist_id;
    const prefix = own
      ? 'UU'
      : prefixes.find((one) => playlistId === one + channel.channel_id.slice(2));
    if (prefix === undefined || (!own && !channel.derived_playlists.includes(prefix))) continue;
    const { title, holds } = contents[prefix];
    return {
      playlist_id: playlistId,
      title: `${title} from ${channel.title}`,
      channel,
      videos: world
        .videosOf(channel.channel_id)
        .filter((video) => video.state !== 'unlisted' && holds(video)),
    };
  }
  return undefined;
}
