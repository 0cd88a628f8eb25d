/** What the page edits, as its address says. */
export interface Address {
  canvasId: string;
  elementId: string;
}

/** Reads `?canvas=&element=`; the demo's canvas and block stand in where they are missing. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  return {
    canvasId: query.get('canvas') || 'cnv_demo',
    elementId: query.get('element') || 'feed_tiles',
  };
}
