import { describe, expect, it } from '@jest/globals';
import { item, videoDetails } from '../../test/samples.js';
import { tileView } from './tile-view.js';

const now = Date.parse('2025-03-03T12:00:00Z');
const details = videoDetails('v');

describe('A tile', () => {
  it('shows length, channel and age of a video', () => {
    expect(tileView(item('v', 1), now)).toMatchObject({
      chip: { text: '12:05', tone: 'plain' },
      meta: ['Example Talks', '2 days ago'],
      badge: null,
    });
  });

  it('shows that a video is live, which has no length yet', () => {
    const live = item('v', 1, { details: { ...details, live: 'live', duration_seconds: null } });
    expect(tileView(live, now).chip).toEqual({ text: 'Live', tone: 'live' });
  });

  it('leaves out what the item does not have', () => {
    const bare = item('v', 1, {
      published_at: null,
      details: { ...details, channel_title: null, duration_seconds: null, live: null },
    });
    expect(tileView(bare, now)).toMatchObject({ chip: null, meta: [], imageUrl: null });
  });

  it('shows that an item is pinned rather than featured', () => {
    expect(tileView(item('v', 1, { pinned: true, featured: true }), now).badge).toBe('Pinned');
  });
});
