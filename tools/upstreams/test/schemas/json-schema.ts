import { Ajv } from 'ajv';

export type JsonSchema = Record<string, unknown>;

export type Check = (schemaName: string, value: unknown) => string[];

/** Validates values against named schemas; returns the problems, one line each. */
export function createCheck(schemas: Record<string, JsonSchema>): Check {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false });
  return (schemaName, value) => {
    if (schemas[schemaName] === undefined) return [`There is no schema ${schemaName}.`];
    const validate =
      ajv.getSchema(schemaName) ??
      ajv.compile({ $id: schemaName, $ref: `#/$defs/${schemaName}`, $defs: schemas });
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    );
  };
}
