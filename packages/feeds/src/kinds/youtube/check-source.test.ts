import { describe, expect, it } from '@jest/globals';
import { isEnginesError } from '@northstar/contracts';
import type { JsonValue } from '@northstar/contracts';
import { checkYouTubeSource } from './check-source.js';

function problemsOf(source: JsonValue) {
  try {
    checkYouTubeSource(source);
  } catch (error) {
    if (isEnginesError(error)) return { code: error.code, errors: error.errors };
    throw error;
  }
  throw new Error('The source was taken');
}

describe('A YouTube source', () => {
  it('keeps its channels as they were written and has its defaults filled in', () => {
    const channels = ['https://www.youtube.com/@north/videos', '@star'];
    expect(checkYouTubeSource({ channels }).source).toEqual({
      channels,
      filters: { longform_only: false },
      door: 'auto',
      unavailable: 'drop',
      max_items_per_channel: 200,
    });
  });

  it('is refused with every fault at once, each with its place and what would be right', () => {
    const { code, errors } = problemsOf({ channels: ['north', '@fine', 'https://vimeo.com/1'] });
    expect(code).toBe('feed.source_invalid');
    expect(errors).toMatchObject([
      { path: 'body.source.channels[0]', got: 'north', nearest: '@north' },
      { path: 'body.source.channels[2]', expected: expect.stringContaining('@name') },
    ]);
    expect(errors[0]?.contract).toMatch(/FEEDS_CONTRACT_v1\.md, FEEDS §/);
  });

  it('is refused when it names one channel in two ways', () => {
    const { errors } = problemsOf({ channels: ['@North', 'https://youtube.com/@north/videos'] });
    expect(errors).toMatchObject([
      { path: 'body.source.channels[1]', reason: expect.stringContaining('channels[0]') },
    ]);
  });

  it.each<[JsonValue, string]>([
    [{ channels: [] }, 'body.source.channels'],
    [{ channels: ['@a'], filters: { longform_only: 'yes' } }, 'body.source.filters.longform_only'],
    [{ channels: ['@a', 7] }, 'body.source.channels[1]'],
    ['@a', 'body.source'],
  ])('such as %j is refused at its place', (source, path) => {
    expect(problemsOf(source).errors).toMatchObject([{ path }]);
  });
});
