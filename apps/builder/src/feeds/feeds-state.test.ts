import { describe, expect, it } from '@jest/globals';
import { kindLabel, reduceFeeds } from './feeds-state.js';

describe('the feeds of the picker', () => {
  it.each([
    ['youtube', 'YouTube'],
    ['shopify_products', 'Shopify products'],
    ['kpi', 'KPI'],
  ])('calls the kind %s “%s”', (kind, label) => {
    expect(kindLabel(kind)).toBe(label);
  });

  it('stay when reading them again fails', () => {
    const fault = { code: 'network', message: 'gone', details: [] };
    const ready = reduceFeeds(
      { status: 'loading' },
      { type: 'read', summary: { sources: ['youtube'], feeds: [] } },
    );
    expect(reduceFeeds(ready, { type: 'failed', fault })).toBe(ready);
  });
});
