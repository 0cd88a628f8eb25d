import { z } from 'zod';

/**
 * The parts of YouTube's resources that are read here. Everything may be missing: what a private
 * or deleted video leaves behind, and what old answers never had. A field of another type counts
 * as missing.
 */
const text = z.string().optional().catch(undefined);

const Thumbnails = z
  .record(
    z.string(),
    z.object({
      url: z.string(),
      width: z.number().optional().catch(undefined),
      height: z.number().optional().catch(undefined),
    }),
  )
  .optional()
  .catch(undefined);
export type Thumbnails = z.infer<typeof Thumbnails>;

/** https://developers.google.com/youtube/v3/docs/playlistItems */
export const PlaylistItem = z.object({
  snippet: z
    .object({
      publishedAt: text,
      title: text,
      description: text,
      thumbnails: Thumbnails,
      resourceId: z.object({ videoId: text }).optional().catch(undefined),
      channelId: text,
      channelTitle: text,
      videoOwnerChannelId: text,
      videoOwnerChannelTitle: text,
    })
    .optional(),
  contentDetails: z.object({ videoId: text, videoPublishedAt: text }).optional(),
  status: z.object({ privacyStatus: text }).optional(),
});
export type PlaylistItem = z.infer<typeof PlaylistItem>;

/** https://developers.google.com/youtube/v3/docs/videos */
export const Video = z.object({
  id: z.string().min(1).max(64),
  snippet: z
    .object({
      publishedAt: text,
      channelId: text,
      channelTitle: text,
      title: text,
      description: text,
      thumbnails: Thumbnails,
      liveBroadcastContent: text,
    })
    .optional(),
  contentDetails: z.object({ duration: text }).optional(),
  liveStreamingDetails: z
    .object({ scheduledStartTime: text, actualStartTime: text, actualEndTime: text })
    .optional(),
  status: z.object({ privacyStatus: text }).optional(),
  player: z
    .object({
      embedWidth: z.coerce.number().optional().catch(undefined),
      embedHeight: z.coerce.number().optional().catch(undefined),
    })
    .optional(),
});
export type Video = z.infer<typeof Video>;

/** https://developers.google.com/youtube/v3/docs/channels */
export const Channel = z.object({
  id: z.string().min(1),
  snippet: z.object({ title: text }).optional(),
  contentDetails: z.object({ relatedPlaylists: z.object({ uploads: text }).optional() }).optional(),
});
export type Channel = z.infer<typeof Channel>;

/** Of the whole list, not of the page: what is counted need not all be shown. */
const PageInfo = z
  .object({ totalResults: z.number().optional().catch(undefined) })
  .optional()
  .catch(undefined);
const ofEveryList = { etag: text, nextPageToken: text, pageInfo: PageInfo };

/** No match is an answer with empty `items`, or with none; this method alone leaves them out. */
export const ChannelListResponse = z.object({
  ...ofEveryList,
  items: z.array(Channel).default([]),
});

export const PlaylistItemListResponse = z.object({ ...ofEveryList, items: z.array(PlaylistItem) });

/** It has no pages: who counts videos and shows none contradicts itself. */
export const VideoListResponse = z
  .object({ ...ofEveryList, items: z.array(Video) })
  .refine(({ items, pageInfo }) => items.length > 0 || (pageInfo?.totalResults ?? 0) === 0, {
    message: 'pageInfo counts videos, and items has none',
    path: ['items'],
  });
