import { describe, expect, it } from '@jest/globals';
import { readAddress } from './address.js';

describe('The address of the page', () => {
  it('names the canvas and the element', () => {
    expect(readAddress('?canvas=home&element=change')).toEqual({
      canvasId: 'home',
      elementId: 'change',
    });
  });

  it('is the demo’s block when it names none', () => {
    expect(readAddress('?canvas=')).toEqual({ canvasId: 'cnv_demo', elementId: 'feed_tiles' });
  });
});
