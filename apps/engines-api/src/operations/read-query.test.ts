import { describe, expect, it } from '@jest/globals';
import { readQuery } from './read-query.js';

describe('A query', () => {
  it('is decoded by the encodings of its parameters', () => {
    const { values, problems } = readQuery('limit=20&topics=feed:a,canvas:b&q=two%20words+here', {
      limit: 'integer',
      topics: 'list',
      q: 'string',
    });
    expect(values).toEqual({ limit: 20, topics: ['feed:a', 'canvas:b'], q: 'two words here' });
    expect(problems).toEqual([]);
  });

  it('keeps a text that cannot be decoded, for the type to report it', () => {
    expect(readQuery('limit=many', { limit: 'integer' }).values).toEqual({ limit: 'many' });
    expect(readQuery('limit=1e400', { limit: 'number' }).values).toEqual({ limit: Infinity });
  });

  it('reports repeated names and invalid percent-encoding', () => {
    const { problems } = readQuery('limit=1&limit=2&q=%E0%A4&topics=a&topics=b', {
      limit: 'integer',
      topics: 'list',
    });
    expect(problems.map(({ path, expected }) => [path, expected])).toEqual([
      ['query.limit', 'once'],
      ['query.q', expect.stringContaining('RFC 3986')],
      ['query.topics', 'once, its values separated by commas'],
    ]);
  });

  it('may have parameters with the names of members of every object', () => {
    expect(Object.keys(readQuery('__proto__=1&constructor=2', {}).values)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});
