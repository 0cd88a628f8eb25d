import { describe, expect, it } from '@jest/globals';
import type { VideoFacts } from './item.js';
import { isWanted } from './selection.js';

const facts = (changes: Partial<VideoFacts>): VideoFacts => ({
  video_id: 'abc', origin: 'UC', title: '', description: '', channel_id: null, channel_title: null,
  cover_image_url: null, published_at: null, duration_seconds: 600, live: 'none', short: false,
  availability: 'available', ...changes,
}); // prettier-ignore
const all = { filters: { longform_only: false }, unavailable: 'drop' } as const;
const longform = { ...all, filters: { longform_only: true } };

describe('isWanted', () => {
  it.each<[Partial<VideoFacts>, boolean]>([
    [{ short: true, duration_seconds: 30 }, false],
    [{ short: false, duration_seconds: 100 }, true],
    [{ short: null, duration_seconds: 181 }, true],
    [{ short: null, duration_seconds: 180 }, false],
    [{ short: null, duration_seconds: null, live: null }, false],
    [{ short: null, duration_seconds: null, live: 'upcoming' }, true],
    [{ short: null, duration_seconds: null, live: 'live' }, true],
    [{ short: false, duration_seconds: null, live: null }, true],
  ])('with longform_only and %j returns %s', (changes, wanted) => {
    expect(isWanted(facts(changes), longform)).toBe(wanted);
    expect(isWanted(facts(changes), all)).toBe(true);
  });

  it('applies the rule for unavailable videos, Short or not', () => {
    const gone = facts({
      availability: 'private',
      short: null,
      duration_seconds: null,
      live: null,
    });
    expect(isWanted(gone, all)).toBe(false);
    expect(isWanted(gone, { ...longform, unavailable: 'mark' })).toBe(true);
  });
});
