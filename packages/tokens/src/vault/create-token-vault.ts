import { silentLogger } from '@northstar/contracts';
import { validated } from '@northstar/contracts/validation';
import { createCatalogue } from '../catalogue/create-catalogue.js';
import { applyCommand } from './commands/apply-command.js';
import { createCanvas, deleteCanvas, getCanvas, listCanvases } from './canvases/canvases.js';
import { exportFrom } from './design-tokens/export-from.js';
import { importInto } from './design-tokens/import-into.js';
import { vaultArguments } from './vault-arguments.js';
import { readExplanation } from './reads/read-explanation.js';
import { readPlan } from './reads/read-contract-plan.js';
import { readRedundant } from './reads/read-redundant.js';
import { readReplay } from './reads/read-replay.js';
import { readScopeTokens } from './reads/read-scope-tokens.js';
import { readSnapshot } from './reads/read-snapshot.js';
import { readTokenCatalog } from './reads/read-token-catalog.js';
import { canvasTarget, layerTarget } from './target.js';
import type { TokenVault } from './token-vault.js';
import type { VaultParts } from './vault-parts.js';

export type TokenVaultOptions = Pick<VaultParts, 'repository' | 'clock' | 'ids' | 'cursors'> &
  Partial<Pick<VaultParts, 'catalogue' | 'logger'>>;

/**
 * Opens a vault over a repository. It keeps nothing of its own but the catalogue: any number of
 * vaults may work over one repository.
 */
export function createTokenVault(options: TokenVaultOptions): TokenVault {
  const parts: VaultParts = {
    ...options,
    catalogue: options.catalogue ?? createCatalogue(),
    logger: options.logger ?? silentLogger,
  };
  const vault: TokenVault = {
    catalogue: parts.catalogue,
    createCanvas: (scope, canvas, context = {}) => createCanvas(parts, scope, canvas, context),
    listCanvases: (scope, page = {}) => listCanvases(parts, scope, page),
    getCanvas: (scope, canvas_id) => getCanvas(parts, scope, canvas_id),
    deleteCanvas: (scope, canvas_id, context = {}) =>
      deleteCanvas(parts, scope, canvas_id, context),
    apply: async (scope, canvas_id, command, context = {}) =>
      applyCommand(parts, scope, canvasTarget(canvas_id), command, context),
    applyScope: async (scope, layer, command, context = {}) =>
      applyCommand(parts, scope, layerTarget(scope, layer), command, context),
    scopeTokens: (scope, layer, { rev } = {}) => readScopeTokens(parts, scope, layer, rev),
    snapshot: (scope, canvas_id, { rev } = {}) => readSnapshot(parts, scope, canvas_id, rev),
    replay: (scope, canvas_id, range = {}) => readReplay(parts, scope, canvas_id, range),
    tokenCatalog: (scope, canvas_id, query = {}) =>
      readTokenCatalog(parts, scope, canvas_id, query),
    explainToken: (scope, canvas_id, query) => readExplanation(parts, scope, canvas_id, query),
    listRedundantValues: (scope, canvas_id) => readRedundant(parts, scope, canvas_id),
    planContract: (scope, page = {}) => readPlan(parts, scope, page),
    importDesignTokens: async (scope, canvas_id, input, context = {}) =>
      importInto(parts, scope, canvasTarget(canvas_id), input, context),
    exportDesignTokens: async (scope, canvas_id) =>
      exportFrom(parts, scope, canvasTarget(canvas_id)),
    importScopeDesignTokens: async (scope, layer, input, context = {}) =>
      importInto(parts, scope, layerTarget(scope, layer), input, context),
    exportScopeDesignTokens: async (scope, layer) =>
      exportFrom(parts, scope, layerTarget(scope, layer)),
  };
  return validated(vault, vaultArguments);
}
