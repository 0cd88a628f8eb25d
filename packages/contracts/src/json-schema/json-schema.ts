import type { JsonValue } from '../json/json-value.js';

/** A JSON Schema of draft 2020-12; references are `#/$defs/NAME`. */
export type JsonSchema = { readonly [keyword: string]: JsonValue };

/** One param, query parameter or header of an operation. */
export interface ParameterSchema {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}

export interface OperationSchemas {
  readonly parameters: readonly ParameterSchema[];
  /** The `$defs` name of the body. */
  readonly body: string | null;
}
