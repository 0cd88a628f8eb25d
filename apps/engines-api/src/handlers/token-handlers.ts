import type { TokenVault } from '@northstar/tokens';
import type { Handlers } from '../operations/index.js';

type TokenOperation =
  | 'createCanvas'
  | 'listCanvases'
  | 'getCanvas'
  | 'deleteCanvas'
  | 'applyCommand'
  | 'getSnapshot'
  | 'replayCanvas'
  | 'getTokenCatalog'
  | 'explainToken'
  | 'listRedundantValues'
  | 'planContract'
  | 'importDesignTokens'
  | 'exportDesignTokens';

/** Serves canvases and their tokens. */
export function tokenHandlers(vault: TokenVault): Pick<Handlers, TokenOperation> {
  return {
    async createCanvas({ scope, body, context }) {
      const canvas = await vault.createCanvas(scope, body, context);
      const headers = { Location: `/canvas/${encodeURIComponent(canvas.canvas_id)}` };
      return { status: 201, headers, body: canvas };
    },
    async listCanvases({ scope, query }) {
      return { status: 200, body: await vault.listCanvases(scope, query) };
    },
    async getCanvas({ scope, params }) {
      return { status: 200, body: await vault.getCanvas(scope, params.canvas_id) };
    },
    async deleteCanvas({ scope, params, context }) {
      await vault.deleteCanvas(scope, params.canvas_id, context);
      return { status: 204 };
    },
    async applyCommand({ scope, params, body, context }) {
      const result = await vault.apply(scope, params.canvas_id, body, context);
      return { status: 200, body: result };
    },
    async getSnapshot({ scope, params, query }) {
      return { status: 200, body: await vault.snapshot(scope, params.canvas_id, query) };
    },
    async replayCanvas({ scope, params, query }) {
      return { status: 200, body: await vault.replay(scope, params.canvas_id, query) };
    },
    async getTokenCatalog({ scope, params, query }) {
      return { status: 200, body: await vault.tokenCatalog(scope, params.canvas_id, query) };
    },
    async explainToken({ scope, params, query }) {
      return { status: 200, body: await vault.explainToken(scope, params.canvas_id, query) };
    },
    async listRedundantValues({ scope, params }) {
      return { status: 200, body: await vault.listRedundantValues(scope, params.canvas_id) };
    },
    async planContract({ scope, query }) {
      return { status: 200, body: await vault.planContract(scope, query) };
    },
    async importDesignTokens({ scope, params, body, context }) {
      const { canvas_id } = params;
      const imported = await vault.importDesignTokens(scope, canvas_id, body, context);
      return { status: 200, body: imported };
    },
    async exportDesignTokens({ scope, params }) {
      return { status: 200, body: await vault.exportDesignTokens(scope, params.canvas_id) };
    },
  };
}
