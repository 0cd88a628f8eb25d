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

function apiWith(...items: object[]): DataApi {
  const notCalled = () => Promise.reject(new Error('Only channels must be called'));
  return {
    channels: () => Promise.resolve(ChannelListResponse.parse({ items })),
    playlistItems: notCalled,
    videos: notCalled,
  };
}

describe('findChannel by id', () => {
  it('returns the channel with that id among several', async () => {
    const api = apiWith(channel(other), channel(wanted));
    expect(await findChannel(api, { by: 'id', id: wanted })).toEqual({
      channel_id: wanted,
      uploads: `UU${'w'.repeat(22)}`,
    });
  });

  it('throws when the response has only other channels', async () => {
    await expect(
      findChannel(apiWith(channel(other)), { by: 'id', id: wanted }),
    ).rejects.toMatchObject({ code: 'youtube.channel_not_found' });
  });
});
