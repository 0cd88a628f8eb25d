export { canvasModelConformance } from './model/canvas-model-conformance.js';
export type { CanvasModelOptions } from './model/canvas-model-conformance.js';
export { canvasRepositoryConformance } from './canvas-repository-conformance.js';
export type { OpenedCanvasRepository } from './fixture.js';
export { schemaStoreConformance } from './schema-store-conformance.js';
export type { OpenedSchemaStore } from './schema-store-conformance.js';
