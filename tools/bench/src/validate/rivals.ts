import type { JsonValue, TokenType } from '@northstar/contracts';
import { checkedUpdate, createCatalogue } from '@northstar/tokens';
import { Ajv, type ValidateFunction } from 'ajv';
import { z } from 'zod';
import { equivalentSchemaOf, teachFormats } from './equivalent-schema.js';
import { jsonSchemaOf } from './json-schema-of.js';
import type { SetCommand, TokenCase } from './token-cases.js';
import { zodOf } from './zod-of.js';

/** Whether the values of a set_token command may be set; its envelope was parsed before. */
export type Accepts = (command: SetCommand) => boolean;

/** What the vault asks of every set_token: is there such a path, may it stand there, will it do. */
export function vaultAccepts(): Accepts {
  const catalogue = createCatalogue();
  return ({ args, place }) => {
    try {
      return checkedUpdate(catalogue, args, place).value === args.value;
    } catch {
      return false;
    }
  };
}

/** Ajv, compiled for each path, with plain schemas that let pass what our parsers refuse. */
export function plainAjvAccepts(cases: readonly TokenCase[]): Accepts {
  return compiled(new Ajv(), cases, jsonSchemaOf);
}

/** The same with steps, control characters, CSS and URLs really looked at. */
export function parsingAjvAccepts(cases: readonly TokenCase[]): Accepts {
  const ajv = new Ajv({ multipleOfPrecision: 9 });
  teachFormats(ajv);
  return compiled(ajv, cases, equivalentSchemaOf);
}

function compiled(
  ajv: Ajv,
  cases: readonly TokenCase[],
  schemaOf: (type: TokenType) => Record<string, JsonValue>,
): Accepts {
  const validators = new Map<string, ValidateFunction>(
    cases.map(({ path, type }) => [path, ajv.compile(schemaOf(type))]),
  );
  return ({ args }) => validators.get(args.token_path)?.(args.value) === true;
}

/** One zod union over all paths. */
export function zodUnionAccepts(cases: readonly TokenCase[]): Accepts {
  const arms = cases.map(({ path, type }) =>
    z.strictObject({ token_path: z.literal(path), value: zodOf(type) }),
  );
  const [first, ...others] = arms;
  if (first === undefined) throw new Error('There are no token paths.');
  const union = z.discriminatedUnion('token_path', [first, ...others]);
  return ({ args }) => union.safeParse(args).success;
}
