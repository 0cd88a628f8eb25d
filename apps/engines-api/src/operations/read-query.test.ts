import { describe, expect, it } from '@jest/globals';
import { readQuery } from './read-query.js';

describe('A query', () => {
  it('is decoded by the encoding of each of its parameters', () => {
    const { values, mistakes } = readQuery('limit=20&topics=feed:a,canvas:b&q=two%20words+here', {
      limit: 'integer',
      topics: 'list',
      q: 'string',
    });
    expect(values).toEqual({ limit: 20, topics: ['feed:a', 'canvas:b'], q: 'two words here' });
    expect(mistakes).toEqual([]);
  });

  it('hands on what is no such value, for the type to say what it expected', () => {
    expect(readQuery('limit=many', { limit: 'integer' }).values).toEqual({ limit: 'many' });
    expect(readQuery('limit=1e400', { limit: 'number' }).values).toEqual({ limit: Infinity });
  });

  it('tells of names that stand twice and of percent signs that encode nothing', () => {
    const { mistakes } = readQuery('limit=1&limit=2&q=%E0%A4&topics=a&topics=b', {
      limit: 'integer',
      topics: 'list',
    });
    expect(mistakes.map(({ path, expected }) => [path, expected])).toEqual([
      ['query.limit', 'once'],
      ['query.q', expect.stringContaining('RFC 3986')],
      ['query.topics', 'once, its values parted by commas'],
    ]);
  });

  it('may name a parameter like a member that every object has', () => {
    expect(Object.keys(readQuery('__proto__=1&constructor=2', {}).values)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});
