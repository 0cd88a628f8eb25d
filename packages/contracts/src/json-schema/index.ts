export { operationSchemas, schemas } from '../generated/json-schemas.js';
export type { JsonSchema, OperationSchemas, ParameterSchema } from './json-schema.js';
export { schemaDocument } from './schema-document.js';
