import type { Random } from '@northstar/contracts/random';
import type { ChannelPlan, Theme } from './channel-plans.js';
import { inventVideoId } from './ids.js';
import type { Video, VideoForm } from './model.js';

const hour = 3_600_000;

function titleOf(theme: Theme, form: VideoForm, random: Random): string {
  const subject = random.pick(theme.subjects);
  const capital = subject.charAt(0).toUpperCase() + subject.slice(1);
  const templates =
    form === 'short'
      ? theme.short_titles
      : form === 'long' || form === 'premiere'
        ? theme.long_titles
        : theme.live_titles;
  return random.pick(templates).replace('{subject}', subject).replace('{Subject}', capital);
}

function descriptionOf(plan: ChannelPlan, random: Random): string {
  const sentences = Array.from({ length: random.between(1, 3) }, () =>
    random.pick(plan.theme.sentences),
  );
  return [...new Set(sentences), '', `#${plan.handle.replaceAll('-', '')}`].join('\n');
}

/** Returns a duration for a video of this form. Half of the Shorts are longer than a minute, up to 180 s. */
function durationOf(form: VideoForm, random: Random): number | null {
  switch (form) {
    case 'short':
      return random.next() < 0.5 ? random.between(12, 60) : random.between(61, 180);
    case 'long':
      return random.between(184, 3 * 3600);
    case 'was_live':
      return random.between(1800, 5 * 3600);
    case 'live':
    case 'premiere':
      return 0;
    case 'upcoming':
      return null;
  }
}

/** Generates a video of `plan`'s channel, published at `publishedAt` (milliseconds), from `random`. */
export function inventVideo(
  plan: ChannelPlan,
  channelId: string,
  form: VideoForm,
  publishedAt: number,
  random: Random,
): Video {
  const duration = durationOf(form, random);
  const waiting = form === 'upcoming' || form === 'premiere';
  const broadcast = form === 'live' || form === 'was_live';
  const views = waiting ? 0 : random.between(40, 900_000);
  return {
    video_id: inventVideoId(random),
    channel_id: channelId,
    title: titleOf(plan.theme, form, random),
    description: descriptionOf(plan, random),
    tags: [...new Set([random.pick(plan.theme.tags), random.pick(plan.theme.tags)])],
    category_id: plan.theme.category_id,
    form,
    state: 'public',
    claims_public: false,
    lacks_thumbnails: false,
    published_at: publishedAt,
    updated_at: publishedAt + (waiting ? 0 : random.between(60_000, 2 * hour)),
    duration_seconds: duration,
    scheduled_at: waiting ? publishedAt + random.between(96, 240) * hour : null,
    live_started_at: broadcast ? publishedAt : null,
    live_ended_at: form === 'was_live' ? publishedAt + (duration ?? 0) * 1000 : null,
    views,
    likes: Math.floor(views * 0.04),
    comments: Math.floor(views * 0.003),
  };
}
