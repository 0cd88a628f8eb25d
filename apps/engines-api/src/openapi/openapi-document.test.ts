import { describe, expect, it } from '@jest/globals';
import { errorCodes, operations } from '@northstar/contracts';
import { Validator } from '@seriousme/openapi-schema-validator';
import { openApiDocument } from './openapi-document.js';

const options = { version: '1.2.3', publicUrl: 'https://engines.example' };

/** What a test reads of a schema. */
interface SchemaOfTest {
  oneOf?: { $ref: string }[];
  discriminator?: { propertyName: string; mapping: Record<string, string> };
  properties?: Record<string, { const?: string }>;
}

describe('The OpenAPI document', () => {
  it.each(['keys', 'off'] as const)('is valid OpenAPI 3.1, with AUTH=%s', async (auth) => {
    const document = openApiDocument(operations, { ...options, auth });
    const validator = new Validator();
    // The validator changes what it is given.
    const result = await validator.validate(
      JSON.parse(JSON.stringify(document)) as Record<string, unknown>,
    );
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('has every operation with its contract and its error codes', () => {
    const text = JSON.stringify(openApiDocument(operations, { ...options, auth: 'keys' }));
    const { paths } = JSON.parse(text) as {
      paths: Record<string, Record<string, Record<string, unknown>>>;
    };
    for (const operation of Object.values(operations)) {
      const printed = paths[operation.path]?.[operation.method.toLowerCase()];
      expect(printed).toMatchObject({
        operationId: operation.id,
        'x-contract': { section: operation.contract.section },
      });
      const responses = JSON.stringify(printed?.['responses']);
      for (const code of operation.errors) {
        expect(responses).toContain(code);
        expect(responses).toContain(`"${errorCodes[code].status}"`);
      }
    }
  });

  it('has no unresolved reference', () => {
    const document = openApiDocument(operations, { ...options, auth: 'keys' });
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(references.length).toBeGreaterThan(100);
    for (const reference of new Set(references)) {
      const found = reference
        .split('/')
        .reduce<unknown>(
          (here, key) =>
            typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined,
          document,
        );
      expect({ reference, found }).toEqual({ reference, found: expect.anything() });
    }
  });

  it('maps each value of a discriminator to the schema that has it', () => {
    const text = JSON.stringify(openApiDocument(operations, { ...options, auth: 'keys' }));
    const { components } = JSON.parse(text) as {
      components: { schemas: Record<string, SchemaOfTest> };
    };
    const { schemas } = components;
    const unions = Object.entries(schemas).filter(([, { discriminator }]) => discriminator);
    expect(unions.map(([name]) => name)).toContain('Command');
    for (const [, { discriminator, oneOf = [] }] of unions) {
      const { propertyName, mapping } = discriminator ?? { propertyName: '', mapping: {} };
      const values = Object.entries(mapping).map(([value, reference]) => {
        const schema = schemas[reference.replace('#/components/schemas/', '')];
        return [value, schema?.properties?.[propertyName]?.const];
      });
      expect(values).toEqual(Object.keys(mapping).map((value) => [value, value]));
      expect(Object.values(mapping)).toEqual(oneOf.map(({ $ref }) => $ref));
    }
  });

  it('requires a key except for public operations', () => {
    const text = JSON.stringify(openApiDocument(operations, { ...options, auth: 'keys' }));
    const { paths } = JSON.parse(text) as {
      paths: Record<string, Record<string, { security: unknown[] }>>;
    };
    expect(paths['/feeds']?.['get']?.security).toEqual([{ key: [] }]);
    expect(paths['/contracts']?.['get']?.security).toEqual([]);
  });
});
