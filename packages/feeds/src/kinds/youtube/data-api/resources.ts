import { z } from 'zod';

/**
 * The parts of YouTube's resources that are used here. Any field can be missing: private and
 * deleted videos leave few fields, and older responses have fewer fields. A field of another type
 * counts as missing.
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

/** The total of the whole list, not of the page; not every counted entry is listed. */
const PageInfo = z
  .object({ totalResults: z.number().optional().catch(undefined) })
  .optional()
  .catch(undefined);
const listFields = { etag: text, nextPageToken: text, pageInfo: PageInfo };

/** Without a match `items` is empty or missing; other methods never leave it out. */
export const ChannelListResponse = z.object({
  ...listFields,
  items: z.array(Channel).default([]),
});

export const PlaylistItemListResponse = z.object({ ...listFields, items: z.array(PlaylistItem) });

/** The method has no pages, so a list with a total and without videos is malformed. */
export const VideoListResponse = z
  .object({ ...listFields, items: z.array(Video) })
  .refine(({ items, pageInfo }) => items.length > 0 || (pageInfo?.totalResults ?? 0) === 0, {
    message: 'must not be empty when pageInfo.totalResults is not 0',
    path: ['items'],
  });
