import type { Upstreams } from '../../src/index.js';
import { methodRules } from '../../src/youtube/parameters.js';
import { list } from '../emulator.js';

export interface Answered {
  schema: string;
  body: unknown;
}

function inFifties(all: string[]): string[][] {
  return Array.from({ length: Math.ceil(all.length / 50) }, (_, n) =>
    all.slice(n * 50, n * 50 + 50),
  );
}

/** All responses of the three methods, with every part that a key can read. */
export async function everyAnswer(upstreams: Upstreams): Promise<Answered[]> {
  const answers: Answered[] = [];
  const { channels, playlistItems, videos } = methodRules;
  for (const channel of upstreams.control.channels()) {
    answers.push({
      schema: 'ChannelListResponse',
      body: await list(upstreams, 'channels', {
        part: channels.parts.join(','),
        id: channel.channel_id,
      }),
    });
    let pageToken: string | null = '';
    do {
      const page: Awaited<ReturnType<typeof list<'playlistItems'>>> = await list(
        upstreams,
        'playlistItems',
        {
          part: playlistItems.parts.join(','),
          playlistId: channel.uploads_playlist_id,
          maxResults: '50',
          pageToken,
        },
      );
      answers.push({ schema: 'PlaylistItemListResponse', body: page });
      pageToken = page.nextPageToken ?? null;
    } while (pageToken !== null);
    const ids = upstreams.control.videos(channel.channel_id).map((video) => video.video_id);
    for (const some of inFifties(ids)) {
      answers.push({
        schema: 'VideoListResponse',
        body: await list(upstreams, 'videos', { part: videos.parts.join(','), id: some.join(',') }),
      });
    }
  }
  answers.push({
    schema: 'ChannelListResponse',
    body: await list(upstreams, 'channels', { part: 'snippet', forHandle: '@nobody-at-all' }),
  });
  return answers;
}
