export { canvasRepositoryConformance } from './canvas-repository-conformance.js';
export type { OpenedCanvasRepository } from './opened-repository.js';
