import type { ChannelName } from '../channel-ref.js';
import { YouTubeFault } from '../youtube-fault.js';
import type { DataApi } from './data-api.js';

export interface FoundChannel {
  channel_id: string;
  uploads: string;
}

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
 * Looks a channel up with its uploads playlist. The playlist is the one that the channel names;
 * to write UU for UC is documented nowhere and sometimes wrong.
 */
export async function findChannel(
  api: DataApi,
  name: Exclude<ChannelName, { by: 'custom' }>,
): Promise<FoundChannel> {
  const found = (await api.channels(filterOf(name))).items;
  const channel = name.by === 'id' ? found.find(({ id }) => id === name.id) : found[0];
  if (channel === undefined) {
    throw new YouTubeFault('youtube.channel_not_found', 'YouTube knows no such channel', {
      unknown: true,
    });
  }
  const uploads = channel.contentDetails?.relatedPlaylists?.uploads;
  if (uploads === undefined || uploads === '') {
    throw new YouTubeFault('youtube.malformed', `Channel ${channel.id} names no uploads playlist`);
  }
  return { channel_id: channel.id, uploads };
}
