import type { TokenVault } from '@northstar/tokens';
import type { Handlers } from '../operations/index.js';

type LayerOperation =
  'applyScopeCommand' | 'getScopeTokens' | 'importScopeDesignTokens' | 'exportScopeDesignTokens';

/** Serves the token layers of a tenant, a project and a surface. */
export function layerHandlers(vault: TokenVault): Pick<Handlers, LayerOperation> {
  return {
    async applyScopeCommand({ scope, params, body, context }) {
      const result = await vault.applyScope(scope, params.layer, body, context);
      return { status: 200, body: result };
    },
    async getScopeTokens({ scope, params, query }) {
      return { status: 200, body: await vault.scopeTokens(scope, params.layer, query) };
    },
    async importScopeDesignTokens({ scope, params, body, context }) {
      const { layer } = params;
      const imported = await vault.importScopeDesignTokens(scope, layer, body, context);
      return { status: 200, body: imported };
    },
    async exportScopeDesignTokens({ scope, params }) {
      return { status: 200, body: await vault.exportScopeDesignTokens(scope, params.layer) };
    },
  };
}
