export { feedRepositoryConformance } from './feed-repository-conformance.js';
export type { ItemArrangement, OpenedFeedRepository } from './opened-repository.js';
