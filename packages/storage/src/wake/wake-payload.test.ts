import { describe, expect, it } from '@jest/globals';
import { decodeWake, encodeWake } from './wake-payload.js';

describe('A wake-up between processes', () => {
  it('contains its sender and project, but not the surface', () => {
    const scope = { tenant_id: 'tnt_a', project_id: 'prj_a', surface_id: 'srf_a' };
    expect(decodeWake(encodeWake('me', scope))).toEqual({
      sender: 'me',
      scope: { tenant_id: 'tnt_a', project_id: 'prj_a' },
    });
  });

  it.each(['', 'hello', 'a/b', 'a//c', 'a/b/c/d'])('is not decoded from %j', (payload) => {
    expect(decodeWake(payload)).toBeUndefined();
  });
});
