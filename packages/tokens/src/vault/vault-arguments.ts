import {
  CanvasId,
  Command,
  DesignTokensImport,
  NewCanvas,
  operations,
  ScopeCommand,
  ScopeLayer,
} from '@northstar/contracts';
import {
  argumentOf,
  contextArgument as context,
  queryOf,
  scopeArgument as scope,
  type ArgumentTable,
} from '@northstar/contracts/validation';
import type { TokenVault } from './token-vault.js';

const canvas_id = argumentOf(CanvasId);
const layer = argumentOf(ScopeLayer);
const input = argumentOf(DesignTokensImport);

/** What the arguments of the vault's methods must be; see `validated`. */
export const vaultArguments: ArgumentTable<TokenVault> = {
  createCanvas: { scope, canvas: argumentOf(NewCanvas), context },
  listCanvases: { scope, query: queryOf(operations.listCanvases) },
  getCanvas: { scope, canvas_id },
  deleteCanvas: { scope, canvas_id, context },
  apply: { scope, canvas_id, command: argumentOf(Command), context },
  applyScope: { scope, layer, command: argumentOf(ScopeCommand), context },
  scopeTokens: { scope, layer, query: queryOf(operations.getScopeTokens) },
  snapshot: { scope, canvas_id, query: queryOf(operations.getSnapshot) },
  replay: { scope, canvas_id, query: queryOf(operations.replayCanvas) },
  tokenCatalog: { scope, canvas_id, query: queryOf(operations.getTokenCatalog) },
  explainToken: { scope, canvas_id, query: queryOf(operations.explainToken) },
  listRedundantValues: { scope, canvas_id },
  planContract: { scope, query: queryOf(operations.planContract) },
  importDesignTokens: { scope, canvas_id, input, context },
  exportDesignTokens: { scope, canvas_id },
  importScopeDesignTokens: { scope, layer, input, context },
  exportScopeDesignTokens: { scope, layer },
};
