import { describe, expect, it } from '@jest/globals';
import { ApiError } from './api-error.js';
import { applyMask, readFieldsMask } from './fields-mask.js';

const answer = {
  etag: 'e',
  items: [{ id: '1', snippet: { title: 't', tags: ['a'] }, status: { privacyStatus: 'public' } }],
  nextPageToken: 'n',
};
const kept = (fields: string): unknown => applyMask(answer, readFieldsMask(fields));

describe('a partial-response selector', () => {
  it('keeps whole values by name', () => {
    expect(kept('nextPageToken,etag')).toEqual({ etag: 'e', nextPageToken: 'n' });
  });

  it('selects in arrays and objects, with slashes and brackets', () => {
    expect(kept('items(id,snippet/title)')).toEqual({
      items: [{ id: '1', snippet: { title: 't' } }],
    });
    expect(kept('items/snippet(title,tags)')).toEqual({
      items: [{ snippet: { title: 't', tags: ['a'] } }],
    });
  });

  it('joins two selections of the same key', () => {
    expect(kept('items/id,items/status')).toEqual({
      items: [{ id: '1', status: { privacyStatus: 'public' } }],
    });
  });

  it('selects every key with a star', () => {
    expect(kept('items/*/title')).toEqual({
      items: [{ id: '1', snippet: { title: 't' }, status: {} }],
    });
  });

  it.each(['', 'items(', 'items)', 'items(id', '/id', 'items,,etag'])(
    'is refused as %j',
    (fields) => {
      expect(() => readFieldsMask(fields)).toThrow(ApiError);
    },
  );
});
