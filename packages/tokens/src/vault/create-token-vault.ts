import { silentLogger } from '@northstar/contracts';
import type { Clock, Logger, NewId } from '@northstar/contracts';
import { createCursorCodec, type CursorCodec } from '@northstar/contracts/cursors';
import { validated } from '@northstar/contracts/validation';
import { v7 as uuidv7 } from 'uuid';
import type { Catalogue } from '../catalogue/catalogue.js';
import { createCatalogue } from '../catalogue/create-catalogue.js';
import { applyCommand } from './commands/apply-command.js';
import { createCanvas, deleteCanvas, getCanvas, listCanvases } from './canvases/canvases.js';
import { exportFrom } from './design-tokens/export-from.js';
import { importInto } from './design-tokens/import-into.js';
import { vaultArguments } from './vault-arguments.js';
import { readExplanation } from './reads/read-explanation.js';
import { readContractPlan } from './reads/read-contract-plan.js';
import { readRedundant } from './reads/read-redundant.js';
import { readReplay } from './reads/read-replay.js';
import { readScopeTokens } from './reads/read-scope-tokens.js';
import { readSnapshot } from './reads/read-snapshot.js';
import { readTokenCatalog } from './reads/read-token-catalog.js';
import { MemoryCanvasRepository } from '../memory/memory-canvas-repository.js';
import type { CanvasRepository } from '../ports/canvas-repository.js';
import type { SchemaStore } from '../ports/schema-store.js';
import { createBuiltInSchemaStore } from '../schemas/built-in-schema-store.js';
import { canvasRef } from '../ports/document-ref.js';
import { requireLayer } from './read-document.js';
import type { TokenVault } from './token-vault.js';
import type { VaultParts } from './vault-parts.js';

export interface TokenVaultOptions {
  /** Where canvases and layers are stored. Default: a new `MemoryCanvasRepository`. */
  repository?: CanvasRepository;
  /** Default: the catalogue of the compiled contracts. */
  catalogue?: Catalogue;
  /** Where block and layout schemas come from. Default: the schemas that the contracts define. */
  schemas?: SchemaStore;
  /** Default: the time of the system. */
  clock?: Clock;
  /** Default: prefixed UUIDv7. */
  newId?: NewId;
  /**
   * Encodes the cursors of lists. Default: a codec with a random key, so that its cursors are not
   * valid in another process or after a restart.
   */
  cursors?: CursorCodec;
  /** Default: none. */
  logger?: Logger;
}

/**
 * Creates a vault over a repository. It keeps no state of its own: any number of vaults may work
 * over one repository.
 */
export function createTokenVault(options: TokenVaultOptions = {}): TokenVault {
  const catalogue = options.catalogue ?? createCatalogue();
  const parts: VaultParts = {
    repository: options.repository ?? new MemoryCanvasRepository(),
    catalogue,
    schemas: options.schemas ?? createBuiltInSchemaStore(catalogue),
    clock: options.clock ?? (() => new Date()),
    newId: options.newId ?? ((prefix) => `${prefix}_${uuidv7()}`),
    cursors: options.cursors ?? createCursorCodec(),
    logger: options.logger ?? silentLogger,
  };
  const vault: TokenVault = {
    catalogue,
    createCanvas: (scope, canvas, context = {}) => createCanvas(parts, scope, canvas, context),
    listCanvases: (scope, page = {}) => listCanvases(parts, scope, page),
    getCanvas: (scope, canvas_id) => getCanvas(parts, scope, canvas_id),
    deleteCanvas: (scope, canvas_id, context = {}) =>
      deleteCanvas(parts, scope, canvas_id, context),
    apply: async (scope, canvas_id, command, context = {}) =>
      applyCommand(parts, scope, canvasRef(canvas_id), command, context),
    applyScope: async (scope, layer, command, context = {}) =>
      applyCommand(parts, scope, requireLayer(scope, layer), command, context),
    scopeTokens: (scope, layer, { rev } = {}) => readScopeTokens(parts, scope, layer, rev),
    snapshot: (scope, canvas_id, { rev } = {}) => readSnapshot(parts, scope, canvas_id, rev),
    replay: (scope, canvas_id, range = {}) => readReplay(parts, scope, canvas_id, range),
    tokenCatalog: (scope, canvas_id, query = {}) =>
      readTokenCatalog(parts, scope, canvas_id, query),
    explainToken: (scope, canvas_id, query) => readExplanation(parts, scope, canvas_id, query),
    listRedundantValues: (scope, canvas_id) => readRedundant(parts, scope, canvas_id),
    planContract: (scope, page = {}) => readContractPlan(parts, scope, page),
    importDesignTokens: async (scope, canvas_id, input, context = {}) =>
      importInto(parts, scope, canvasRef(canvas_id), input, context),
    exportDesignTokens: async (scope, canvas_id) => exportFrom(parts, scope, canvasRef(canvas_id)),
    importScopeDesignTokens: async (scope, layer, input, context = {}) =>
      importInto(parts, scope, requireLayer(scope, layer), input, context),
    exportScopeDesignTokens: async (scope, layer) =>
      exportFrom(parts, scope, requireLayer(scope, layer)),
  };
  return validated(vault, vaultArguments);
}
