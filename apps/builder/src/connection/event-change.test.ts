import { describe, expect, it } from '@jest/globals';
import { changeOf } from './event-change.js';

describe('The change of an event', () => {
  it('is the canvas with its revision for a commit', () => {
    expect(changeOf({ name: 'canvas.committed', data: { rev: 7 } })).toEqual({
      about: 'canvas',
      rev: 7,
    });
  });

  it('is the items of the feed that was updated', () => {
    expect(changeOf({ name: 'feed.updated', data: { feed_id: 'feed_1', head_rev: 3 } })).toEqual({
      about: 'items',
      feedId: 'feed_1',
      headRev: 3,
    });
  });

  it('is the list of feeds when the health of a feed changes', () => {
    expect(changeOf({ name: 'feed.health', data: {} })).toEqual({ about: 'feeds' });
  });

  it('is everything after a reset', () => {
    expect(changeOf({ name: 'stream.reset', data: { reason: 'too old' } })).toEqual({
      about: 'everything',
    });
  });

  it('is nothing for an unknown event', () => {
    expect(changeOf({ name: 'feed.invented', data: null })).toEqual({ about: 'nothing' });
  });
});
