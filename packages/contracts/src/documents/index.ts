export { contractDocuments } from '../generated/documents.js';
export { contractHash, contractVersions } from '../generated/version.js';
export type { ContractDocumentText } from './contract-document-text.js';
