import type { Engines } from '../engines.js';
import { catalogueHandlers } from './catalogue-handlers.js';
import { contractHandlers } from './contract-handlers.js';
import { eventHandlers, streamHandlers } from './event-handlers.js';
import { feedHandlers } from './feed-handlers.js';
import { hookHandlers } from './hook-handlers.js';
import { layerHandlers } from './layer-handlers.js';
import { tokenHandlers } from './token-handlers.js';

export { hostHandlers } from './host-handlers.js';

/** Returns the handlers of the operations whose arguments an engine validates. */
export function engineHandlers({ vault, feeds, realtime }: Engines) {
  return {
    ...tokenHandlers(vault),
    ...layerHandlers(vault),
    ...feedHandlers(feeds),
    ...eventHandlers(realtime),
  };
}

/** Returns the handlers of the operations whose requests the host validates. */
export function validatedHandlers({ vault, feeds, realtime }: Engines) {
  return {
    ...contractHandlers(),
    ...catalogueHandlers(vault),
    ...hookHandlers(feeds),
    ...streamHandlers(realtime, {
      feed: (scope, feedId) => feeds.get(scope, feedId),
      canvas: (scope, canvasId) => vault.getCanvas(scope, canvasId),
    }),
  };
}
