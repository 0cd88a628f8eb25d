import { describe, expect, it } from '@jest/globals';
import { kindLabel, reduceFeeds } from './feeds-state.js';

describe('The feeds of the picker', () => {
  it.each([
    ['youtube', 'YouTube'],
    ['shopify_products', 'Shopify products'],
    ['kpi', 'KPI'],
  ])('have the label of their kind: %s is “%s”', (kind, label) => {
    expect(kindLabel(kind)).toBe(label);
  });

  it('stay when reading them again fails', () => {
    const failure = { code: 'network', message: 'gone', details: [] };
    const ready = reduceFeeds(
      { status: 'loading' },
      { type: 'read', summary: { sources: ['youtube'], feeds: [] } },
    );
    expect(reduceFeeds(ready, { type: 'failed', failure })).toBe(ready);
  });
});
