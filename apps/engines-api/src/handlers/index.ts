import type { Engines } from '../engines.js';
import type { KeyWatch } from '../identity/index.js';
import { catalogueHandlers } from './catalogue-handlers.js';
import { eventHandlers } from './event-handlers.js';
import { feedHandlers } from './feed-handlers.js';
import { hookHandlers } from './hook-handlers.js';
import { layerHandlers } from './layer-handlers.js';
import { tokenHandlers } from './token-handlers.js';

export { contractHandlers } from './contract-handlers.js';
export { hostHandlers } from './host-handlers.js';

/** Returns the handlers of the engines' operations. The engines validate the arguments. */
export function engineHandlers({ vault, feeds, realtime }: Engines, keyWatch: KeyWatch) {
  return {
    ...catalogueHandlers(vault),
    ...tokenHandlers(vault),
    ...layerHandlers(vault),
    ...feedHandlers(feeds),
    ...hookHandlers(feeds),
    ...eventHandlers(
      realtime,
      {
        feed: (scope, feedId) => feeds.get(scope, feedId),
        canvas: (scope, canvasId) => vault.getCanvas(scope, canvasId),
      },
      keyWatch,
    ),
  };
}
