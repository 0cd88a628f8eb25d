import type { ChannelName } from '../channel-ref.js';
import { YouTubeError } from '../youtube-error.js';
import type { DataApi } from './data-api.js';

function filterOf(name: Exclude<ChannelName, { by: 'custom' }>) {
  switch (name.by) {
    case 'id':
      return { id: name.id };
    case 'handle':
      return { forHandle: `@${name.handle}` };
    case 'user':
      return { forUsername: name.user };
  }
}

/**
 * Finds a channel with its uploads playlist. The playlist is the one that the channel names:
 * replacing UC by UU in the channel's id is undocumented and sometimes wrong.
 */
export async function findChannel(
  api: DataApi,
  name: Exclude<ChannelName, { by: 'custom' }>,
): Promise<{ channel_id: string; uploads: string }> {
  const { items } = await api.channels(filterOf(name));
  const channel = name.by === 'id' ? items.find(({ id }) => id === name.id) : items[0];
  if (channel === undefined) {
    throw new YouTubeError('youtube.channel_not_found', 'YouTube has no such channel', {
      unknown: true,
    });
  }
  const uploads = channel.contentDetails?.relatedPlaylists?.uploads;
  if (uploads === undefined || uploads === '') {
    throw new YouTubeError('youtube.malformed', `Channel ${channel.id} has no uploads playlist`);
  }
  return { channel_id: channel.id, uploads };
}
