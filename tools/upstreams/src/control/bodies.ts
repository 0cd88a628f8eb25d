import { z } from 'zod';
import { routeNames } from '../server/routes.js';
import { derivedPrefixes, feedChannelIdForms, videoForms, videoStates } from '../youtube/model.js';

/** RFC 3339 in JSON, milliseconds since the epoch in code. */
const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const count = z.int().min(0);
const ms = z.int().min(0).max(86_400_000);

const videoFields = {
  title: z.string().max(100),
  description: z.string().max(5000),
  tags: z.array(z.string()),
  category_id: z.string(),
  form: z.enum(videoForms),
  state: z.enum(videoStates),
  claims_public: z.boolean(),
  lacks_thumbnails: z.boolean(),
  published_at: time,
  duration_seconds: count.nullable(),
  scheduled_at: time.nullable(),
  live_started_at: time.nullable(),
  live_ended_at: time.nullable(),
  views: count,
  likes: count,
  comments: count,
};

export const ChangeVideoBody = z.strictObject(videoFields).partial();

export const PublishVideoBody = z
  .strictObject({ ...videoFields, video_id: z.string().regex(/^[\w-]{11}$/) })
  .partial();

export const ChangeChannelBody = z
  .strictObject({
    title: z.string().min(1),
    description: z.string(),
    handle: z.string().min(3).max(30),
    derived_playlists: z.array(z.enum(derivedPrefixes)),
    uploads_playlist_id: z.string().min(1),
    feed_channel_id: z.enum(feedChannelIdForms),
    feed_blank_line: z.boolean(),
    gone: z.boolean(),
  })
  .partial();

const bytes = count.optional();

/** Faults as JSON; see FaultAction. */
const ActionBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(200).max(599),
    body: z.string().optional(),
    headers: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({ kind: z.literal('delay'), ms }),
  z.strictObject({ kind: z.literal('refuse') }),
  z.strictObject({ kind: z.literal('cut'), after_bytes: bytes }),
  z.strictObject({ kind: z.literal('malformed') }),
  z.strictObject({ kind: z.literal('truncated'), after_bytes: bytes }),
  z.strictObject({ kind: z.literal('not_modified') }),
  z.strictObject({ kind: z.literal('drip'), chunk_bytes: z.int().min(1), every_ms: ms }),
  z.strictObject({ kind: z.literal('push_lost') }),
  z.strictObject({ kind: z.literal('push_unsigned') }),
  z.strictObject({ kind: z.literal('push_wrong_signature') }),
  z.strictObject({ kind: z.literal('push_twice') }),
]);

export const FaultBody = z.strictObject({
  route: z.enum([...routeNames, 'hub.push', 'youtube.', 'hub.']).optional(),
  query: z.record(z.string(), z.string()).optional(),
  times: z.int().min(1).optional(),
  action: ActionBody,
});

export const ClockBody = z.union([
  z.strictObject({ now: time, frozen: z.boolean().optional() }),
  z.strictObject({ advance_ms: z.int() }),
]);

export const GrowBody = z.strictObject({
  every_ms: z.int().min(10),
  count: z.int().min(1).optional(),
  channel_id: z.string().optional(),
});

export const QuotaBody = z.strictObject({ limit: count });
