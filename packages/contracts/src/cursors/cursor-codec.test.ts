import { describe, expect, it } from '@jest/globals';
import { createCursorCodec } from './cursor-codec.js';

const scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
const oldKey = { key_id: 'k1', secret: new Uint8Array(32).fill(1) };
const newKey = { key_id: 'k2', secret: new Uint8Array(32).fill(2) };
const codec = createCursorCodec([oldKey]);
const invalid = expect.objectContaining({ code: 'cursor.invalid' });

describe('A cursor', () => {
  it('decodes to the position that it was encoded from', () => {
    const cursor = codec.encode(scope, 'listFeeds', ['2026-01-01T00:00:00Z', 'feed_1']);
    expect(codec.decode(scope, 'listFeeds', cursor)).toEqual(['2026-01-01T00:00:00Z', 'feed_1']);
  });

  it.each([
    ['another tenant', { ...scope, tenant_id: 'tnt_b' }, 'listFeeds'],
    ['another project', { ...scope, project_id: 'prj_b' }, 'listFeeds'],
    ['another query', scope, 'listItems'],
  ])('of %s is refused', (_case, otherScope, query) => {
    const cursor = codec.encode(scope, 'listFeeds', 7);
    expect(() => codec.decode(otherScope, query, cursor)).toThrow(invalid);
  });

  it('is refused when any one of its characters is changed', () => {
    const cursor = codec.encode(scope, 'listFeeds', { after: 7 });
    for (let at = 0; at < cursor.length; at += 1) {
      const other = cursor[at] === 'A' ? 'Q' : 'A';
      const tampered = cursor.slice(0, at) + other + cursor.slice(at + 1);
      expect(() => codec.decode(scope, 'listFeeds', tampered)).toThrow(invalid);
    }
  });

  it('is refused with a problem that names its path in the request', () => {
    const problemAt = (path: string) =>
      expect.objectContaining({
        errors: [expect.objectContaining({ path, got: 'a.k1.b', expected: expect.any(String) })],
      });
    expect(() => codec.decode(scope, 'listFeeds', 'a.k1.b')).toThrow(problemAt('query.cursor'));
    expect(() => codec.decode(scope, 'events', 'a.k1.b', 'query.after')).toThrow(
      problemAt('query.after'),
    );
  });

  it('stays valid after a change of keys as long as the old key is kept', () => {
    const cursor = codec.encode(scope, 'listFeeds', 7);
    expect(createCursorCodec([newKey, oldKey]).decode(scope, 'listFeeds', cursor)).toBe(7);
    expect(() => createCursorCodec([newKey]).decode(scope, 'listFeeds', cursor)).toThrow(invalid);
  });

  it('of a codec without keys is valid for that codec alone', () => {
    const first = createCursorCodec();
    const cursor = first.encode(scope, 'listFeeds', 7);
    expect(first.decode(scope, 'listFeeds', cursor)).toBe(7);
    expect(() => createCursorCodec().decode(scope, 'listFeeds', cursor)).toThrow(invalid);
  });

  it.each(['', '.', 'a.b', 'a.k1.', 'ünï.k1.x', '....'])('such as %j is refused', (text) => {
    expect(() => codec.decode(scope, 'listFeeds', text)).toThrow(invalid);
  });
});
