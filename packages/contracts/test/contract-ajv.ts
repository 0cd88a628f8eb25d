import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { schemaDocument } from '../src/json-schema/index.js';

/** A strict validator that knows every contract type as `contracts#/$defs/NAME`. */
export function contractAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  formats.default(ajv);
  ajv.addVocabulary(['x-contract', 'x-expected', 'discriminator']);
  ajv.addSchema({ ...schemaDocument(), $id: 'contracts' });
  return ajv;
}
