import { describe, expect, it } from '@jest/globals';
import { AddElementArgs, Element, Feed, KnownSourceKind, SourceKind } from '../src/index.js';
import { contractAjv } from './contract-ajv.js';

const ajv = contractAjv();
const isValid = (name: string, value: unknown) =>
  ajv.validate({ $ref: `contracts#/$defs/${name}` }, value);

const at = '2026-01-01T00:00:00Z';
const podcast = {
  feed_id: 'feed_01890a5d-ac96-774b-bcce-b302099a8057',
  tenant_id: 'tnt_local',
  project_id: 'prj_local',
  surface_id: null,
  name: 'Talks',
  source_kind: 'podcast',
  source: { show: ['talks'] },
  mode: 'feed',
  refresh: { every_seconds: 900 },
  version: 1,
  head_rev: 0,
  item_count: 0,
  cover_image_url: null,
  health: {
    status: 'pending',
    last_refresh_at: null,
    last_success_at: null,
    next_refresh_at: null,
    consecutive_failures: 0,
    last_error: null,
    skipped_items: 0,
    skipped_reason: null,
  },
  created_at: at,
  updated_at: at,
};

describe('an open type of the contracts', () => {
  it('takes a kind that this version does not know, in zod and in JSON Schema', () => {
    expect(Feed.parse(podcast)).toEqual(podcast);
    expect(isValid('Feed', podcast)).toBe(true);
    expect(SourceKind.parse('podcast')).toBe('podcast');
    expect(isValid('SourceKind', 'podcast')).toBe(true);
  });

  it('checks the fields that all kinds share, and known kinds strictly', () => {
    for (const wrong of [
      { ...podcast, name: 5 },
      { ...podcast, source_kind: 5 },
      { ...podcast, source_kind: 'youtube' },
    ]) {
      expect(Feed.safeParse(wrong).success).toBe(false);
      expect(isValid('Feed', wrong)).toBe(false);
    }
  });

  it('takes the known values only where it is sent', () => {
    expect(KnownSourceKind.safeParse('podcast').success).toBe(false);
    expect(isValid('KnownSourceKind', 'podcast')).toBe(false);
    expect(AddElementArgs.safeParse({ element_id: 'a', kind: 'carousel' }).success).toBe(false);
    const element = { element_id: 'a', kind: 'carousel', parent_id: null, index: 0 };
    expect(Element.parse(element)).toEqual(element);
  });
});
