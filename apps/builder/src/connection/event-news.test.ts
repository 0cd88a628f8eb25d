import { describe, expect, it } from '@jest/globals';
import { newsOf } from './event-news.js';

describe('what an event means for the page', () => {
  it('reads the canvas for a commit, and knows its revision', () => {
    expect(newsOf({ name: 'canvas.committed', data: { rev: 7 } })).toEqual({
      about: 'canvas',
      rev: 7,
    });
  });

  it('reads the items of the feed that changed', () => {
    expect(newsOf({ name: 'feed.updated', data: { feed_id: 'feed_1', head_rev: 3 } })).toEqual({
      about: 'items',
      feedId: 'feed_1',
      headRev: 3,
    });
  });

  it('reads the picker’s list when a feed’s health changes', () => {
    expect(newsOf({ name: 'feed.health', data: {} })).toEqual({ about: 'feeds' });
  });

  it('reads everything after a reset', () => {
    expect(newsOf({ name: 'stream.reset', data: { reason: 'too old' } })).toEqual({
      about: 'everything',
    });
  });

  it('pays no heed to events that it does not know', () => {
    expect(newsOf({ name: 'moon.risen', data: null })).toEqual({ about: 'nothing' });
  });
});
