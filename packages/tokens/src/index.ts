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
  CommitOutcome,
  DocumentCommit,
  OwnerPrecondition,
  TokenOwner,
  ValueWrite,
} from './ports/document-commit.js';
export type { CanvasPage, CanvasRepository, CommitKey } from './ports/canvas-repository.js';
export type {
  CanvasGroup,
  CanvasRow,
  CanvasSnapshot,
  DocumentSnapshot,
  ElementRow,
  GroupedCanvases,
  LayerSnapshot,
  LoggedChange,
  LoggedElementChange,
  LoggedElementChanges,
  LogRow,
  NewCanvasRow,
  Position,
  StoredValueKey,
  StoredValueRow,
  ValueRow,
} from './ports/document-rows.js';
export { addressKey } from './ports/token-address.js';
export type { TokenAddress } from './ports/token-address.js';
export { limitElementChanges, MAX_ELEMENT_CHANGES } from './ports/element-changes.js';
export {
  canvasRef,
  documentKey,
  isLayerInScope,
  layerName,
  layerRef,
  layersOf,
} from './ports/document-ref.js';
export type { CanvasRef, DocumentRef, LayerRef } from './ports/document-ref.js';
export type {
  BlockSchema,
  LayoutSchema,
  Schema,
  SchemaOptions,
  SchemaStore,
} from './ports/schema-store.js';
export { createResolver } from './resolve/canvas-resolver.js';
export type {
  CanvasResolver,
  ResolvableCanvas,
  ResolvableLayer,
} from './resolve/canvas-resolver.js';
export type { Validator } from './values/validator.js';
export { checkedUpdate, checkedUpdates } from './vault/commands/checked-updates.js';
export type { KnownUpdate } from './vault/commands/checked-updates.js';
export type { Placement } from './vault/commands/token-problems.js';
export { createBuiltInSchemaStore } from './schemas/built-in-schema-store.js';
export { createTokenVault } from './vault/create-token-vault.js';
export type { TokenVaultOptions } from './vault/create-token-vault.js';
export type { ExplainQuery, TokenCatalogQuery, TokenVault } from './vault/token-vault.js';
