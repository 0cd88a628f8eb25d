import { describe, expect, it } from '@jest/globals';
import { YouTubeSource } from '@northstar/contracts';
import { validateYouTubeSource } from './validate-source.js';

const problemsOf = (channels: string[]) => validateYouTubeSource(YouTubeSource.parse({ channels }));

describe('validateYouTubeSource', () => {
  it('accepts ids, handles and URLs', () => {
    expect(
      problemsOf(['https://www.youtube.com/@north/videos', '@star', `UC${'a'.repeat(22)}`]),
    ).toEqual([]);
  });

  it('returns all problems at once, each with its path and what would be right', () => {
    const problems = problemsOf(['north', '@fine', 'https://vimeo.com/1']);
    expect(problems).toMatchObject([
      { path: 'channels[0]', got: 'north', nearest: '@north' },
      { path: 'channels[2]', expected: expect.stringContaining('@name') },
    ]);
    expect(problems[0]?.contract).toMatch(/FEEDS_CONTRACT_v1\.md, FEEDS §/);
  });

  it('reports a channel that is written in two ways', () => {
    expect(problemsOf(['@North', 'https://youtube.com/@north/videos'])).toMatchObject([
      { path: 'channels[1]', reason: expect.stringContaining('channels[0]') },
    ]);
  });
});
