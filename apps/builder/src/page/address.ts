import type { BlockAddress } from '../engines/engines.js';

/** Reads the block from `?canvas=&element=`. Defaults to the demo's canvas and block. */
export function readAddress(search: string): BlockAddress {
  const query = new URLSearchParams(search);
  return {
    canvasId: query.get('canvas') || 'cnv_demo',
    elementId: query.get('element') || 'feed_tiles',
  };
}
