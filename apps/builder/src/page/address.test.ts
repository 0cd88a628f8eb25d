import { describe, expect, it } from '@jest/globals';
import { readAddress } from './address.js';

describe('the page’s address', () => {
  it('names the canvas and the element', () => {
    expect(readAddress('?canvas=home&element=news')).toEqual({
      canvasId: 'home',
      elementId: 'news',
    });
  });

  it('means the demo where it names nothing', () => {
    expect(readAddress('?canvas=')).toEqual({ canvasId: 'cnv_demo', elementId: 'feed_tiles' });
  });
});
