import { describe, expect, it } from '@jest/globals';
import { createAllowList } from './allow-list.js';

describe('An allow list', () => {
  const isAllowed = createAllowList(['Upstreams.local', '127.0.0.1:4010', '[::1]:4010']);

  it.each([
    ['upstreams.local', '80', true],
    ['UPSTREAMS.LOCAL', '9999', true],
    ['127.0.0.1', '4010', true],
    ['127.0.0.1', '4011', false],
    ['[::1]', '4010', true],
    ['::1', '4011', false],
    ['evil.upstreams.local', '80', false],
    ['upstreams.local.evil.example', '80', false],
  ])('answers for %s at port %s: %s', (host, port, expected) => {
    expect(isAllowed(host, port)).toBe(expected);
  });

  it.each(['http://127.0.0.1', 'a b', '', ':80', 'host:port'])('refuses the entry %j', (entry) => {
    expect(() => createAllowList([entry])).toThrow(/HOST:PORT/);
  });
});
