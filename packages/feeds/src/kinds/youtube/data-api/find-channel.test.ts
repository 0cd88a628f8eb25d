import { describe, expect, it } from '@jest/globals';
import type { DataApi } from './data-api.js';
import { findChannel } from './find-channel.js';
import { ChannelListResponse } from './resources.js';

const channel = (id: string) => ({
  id,
  contentDetails: { relatedPlaylists: { uploads: `UU${id.slice(2)}` } },
});
const wanted = `UC${'w'.repeat(22)}`;
const other = `UC${'o'.repeat(22)}`;

function answering(...items: object[]): DataApi {
  const unasked = () => Promise.reject(new Error('Only channels should be asked'));
  return {
    channels: () => Promise.resolve(ChannelListResponse.parse({ items })),
    playlistItems: unasked,
    videos: unasked,
  };
}

describe('A channel looked up by its id', () => {
  it('is the one of that id, whatever else is answered beside it', async () => {
    const api = answering(channel(other), channel(wanted));
    expect(await findChannel(api, { by: 'id', id: wanted })).toEqual({
      channel_id: wanted,
      uploads: `UU${'w'.repeat(22)}`,
    });
  });

  it('is unknown when only others are answered', async () => {
    await expect(
      findChannel(answering(channel(other)), { by: 'id', id: wanted }),
    ).rejects.toMatchObject({ code: 'youtube.channel_not_found' });
  });
});
