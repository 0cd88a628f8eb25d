import type { TokenVault } from '../token-vault.js';
import { commandFound, importFound, newCanvasFound, scopeCommandFound } from './given-bodies.js';
import {
  admit,
  contextFound,
  canvasIdFound,
  layerFound,
  queryFound,
  scopeFound,
} from './given-parts.js';

/**
 * A vault whose callers need not have asked the contract's types: what does not fit them is refused
 * with every mistake, and nothing of it is read or written.
 */
export function guarded(vault: TokenVault): TokenVault {
  return {
    catalogue: vault.catalogue,
    async createCanvas(scope, canvas, context) {
      admit(scopeFound(scope), newCanvasFound(canvas), contextFound(context));
      return vault.createCanvas(scope, canvas, context);
    },
    async listCanvases(scope, page = {}) {
      admit(scopeFound(scope), queryFound('listCanvases', page));
      return vault.listCanvases(scope, page);
    },
    async getCanvas(scope, canvas_id) {
      admit(scopeFound(scope), canvasIdFound(canvas_id));
      return vault.getCanvas(scope, canvas_id);
    },
    async deleteCanvas(scope, canvas_id, context) {
      admit(scopeFound(scope), canvasIdFound(canvas_id), contextFound(context));
      return vault.deleteCanvas(scope, canvas_id, context);
    },
    async apply(scope, canvas_id, command, context) {
      const found = [canvasIdFound(canvas_id), commandFound(command), contextFound(context)];
      admit(scopeFound(scope), ...found);
      return vault.apply(scope, canvas_id, command, context);
    },
    async applyScope(scope, layer, command, context) {
      const found = [layerFound(layer), scopeCommandFound(command), contextFound(context)];
      admit(scopeFound(scope), ...found);
      return vault.applyScope(scope, layer, command, context);
    },
    async scopeTokens(scope, layer, query = {}) {
      admit(scopeFound(scope), layerFound(layer), queryFound('getScopeTokens', query));
      return vault.scopeTokens(scope, layer, query);
    },
    async snapshot(scope, canvas_id, query = {}) {
      admit(scopeFound(scope), canvasIdFound(canvas_id), queryFound('getSnapshot', query));
      return vault.snapshot(scope, canvas_id, query);
    },
    async replay(scope, canvas_id, query = {}) {
      admit(scopeFound(scope), canvasIdFound(canvas_id), queryFound('replayCanvas', query));
      return vault.replay(scope, canvas_id, query);
    },
    async tokenCatalog(scope, canvas_id, query = {}) {
      admit(scopeFound(scope), canvasIdFound(canvas_id), queryFound('getTokenCatalog', query));
      return vault.tokenCatalog(scope, canvas_id, query);
    },
    async explainToken(scope, canvas_id, query) {
      admit(scopeFound(scope), canvasIdFound(canvas_id), queryFound('explainToken', query));
      return vault.explainToken(scope, canvas_id, query);
    },
    async listRedundantValues(scope, canvas_id) {
      admit(scopeFound(scope), canvasIdFound(canvas_id));
      return vault.listRedundantValues(scope, canvas_id);
    },
    async planContract(scope, page = {}) {
      admit(scopeFound(scope), queryFound('planContract', page));
      return vault.planContract(scope, page);
    },
    async importDesignTokens(scope, canvas_id, input, context) {
      const found = [canvasIdFound(canvas_id), importFound(input), contextFound(context)];
      admit(scopeFound(scope), ...found);
      return vault.importDesignTokens(scope, canvas_id, input, context);
    },
    async exportDesignTokens(scope, canvas_id) {
      admit(scopeFound(scope), canvasIdFound(canvas_id));
      return vault.exportDesignTokens(scope, canvas_id);
    },
    async importScopeDesignTokens(scope, layer, input, context) {
      admit(scopeFound(scope), layerFound(layer), importFound(input), contextFound(context));
      return vault.importScopeDesignTokens(scope, layer, input, context);
    },
    async exportScopeDesignTokens(scope, layer) {
      admit(scopeFound(scope), layerFound(layer));
      return vault.exportScopeDesignTokens(scope, layer);
    },
  };
}
