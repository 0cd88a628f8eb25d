import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from './canonical-json.js';

describe('canonicalJson', () => {
  it('gives one text for objects whose keys were written in another order', () => {
    expect(canonicalJson({ b: [1, { z: null, y: 'ü' }], a: true })).toBe(
      '{"a":true,"b":[1,{"y":"ü","z":null}]}',
    );
  });

  it('keeps the order of lists, which means something', () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });
});
