import { schemas } from '../generated/json-schemas.js';
import type { JsonSchema } from './json-schema.js';

/** Returns all types of the contracts as one JSON Schema document, for `$ref: '#/$defs/NAME'`. */
export function schemaDocument(): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: schemas };
}
