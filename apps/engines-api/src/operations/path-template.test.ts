import { describe, expect, it } from '@jest/globals';
import { bySpecificity, expressPath, loosePattern } from './path-template.js';

describe('Paths of operations', () => {
  it('become paths of express, with the colon of a custom method escaped', () => {
    expect(expressPath('/feeds/{feed_id}:refresh')).toBe('/feeds/:feed_id\\:refresh');
    expect(expressPath('/sse/feeds/{feed_id}')).toBe('/sse/feeds/:feed_id');
  });

  it('are sorted with the more specific ones first', () => {
    const sorted = [
      '/feeds/{feed_id}',
      '/feeds',
      '/feeds/{feed_id}:refresh',
      '/feeds/summary',
    ].sort(bySpecificity);
    expect(sorted.indexOf('/feeds/summary')).toBeLessThan(sorted.indexOf('/feeds/{feed_id}'));
    expect(sorted.indexOf('/feeds/{feed_id}:refresh')).toBeLessThan(
      sorted.indexOf('/feeds/{feed_id}'),
    );
  });

  it('match paths with an empty parameter, so that it can be reported', () => {
    expect(loosePattern('/feeds/{feed_id}/items').exec('/feeds//items')?.groups).toEqual({
      feed_id: '',
    });
    expect(loosePattern('/feeds/{feed_id}/items').test('/feeds/a/b/items')).toBe(false);
    expect(loosePattern('/openapi.json').test('/openapiXjson')).toBe(false);
  });
});
