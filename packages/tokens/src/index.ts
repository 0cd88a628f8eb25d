export { Catalogue } from './catalogue/catalogue.js';
export type { CatalogueOptions } from './catalogue/catalogue.js';
export type { CatalogueEntry } from './catalogue/catalogue-entry.js';
export type { CatalogueFilter } from './catalogue/catalogue-filter.js';
export { createCatalogue } from './catalogue/create-catalogue.js';
export { elementKindsOf } from './elements/element-kinds.js';
export { MemoryCanvasRepository } from './memory/memory-canvas-repository.js';
export type { MemoryCanvasRepositoryOptions, OnEvents } from './memory/memory-canvas-repository.js';
export type {
  AccompanyingCommit,
  CanvasCommit,
  CommitOutcome,
  CommitPlace,
  ValueWrite,
} from './ports/canvas-commit.js';
export type { CanvasPage, CanvasRepository } from './ports/canvas-repository.js';
export type {
  CanvasLogRow,
  CanvasRow,
  CanvasState,
  ElementRow,
  HeldValue,
  LoggedChange,
  LoggedElementChange,
  LoggedElementChanges,
  NewCanvasRow,
  ValueRow,
} from './ports/canvas-rows.js';
export { firstElementChanges, MOST_ELEMENT_CHANGES } from './ports/element-changes.js';
export type { AlikeCanvases, GatheredCanvases } from './ports/gathered-canvases.js';
export { layerId, layerOf } from './ports/layer-id.js';
export type { Place } from './ports/place.js';
export { createResolver } from './resolve/canvas-resolver.js';
export type { CanvasResolver } from './resolve/canvas-resolver.js';
export type { Validator } from './values/validator.js';
export { checkedUpdate, checkedUpdates } from './vault/commands/checked-updates.js';
export type { KnownUpdate } from './vault/commands/checked-updates.js';
export type { Where } from './vault/commands/token-problems.js';
export { createTokenVault } from './vault/create-token-vault.js';
export type { TokenVaultOptions } from './vault/create-token-vault.js';
export type { ExplainQuery, TokenCatalogQuery, TokenVault } from './vault/token-vault.js';
