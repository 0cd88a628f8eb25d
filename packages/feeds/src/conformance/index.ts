export { feedRepositoryConformance } from './feed-repository-conformance.js';
export type { OpenedFeedRepository } from './opened-repository.js';
