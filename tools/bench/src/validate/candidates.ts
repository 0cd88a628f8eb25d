import { isEnginesError, type JsonValue, type TokenType } from '@northstar/contracts';
import { checkedUpdate, createCatalogue } from '@northstar/tokens';
import { Ajv, type ValidateFunction } from 'ajv';
import { z } from 'zod';
import { equivalentSchemaOf, teachFormats } from './equivalent-schema.js';
import { jsonSchemaOf } from './json-schema-of.js';
import type { SetCommand, TokenCase } from './token-cases.js';
import { zodOf } from './zod-of.js';

/**
 * Returns the number of valid set_token commands before the first invalid one; their envelopes are
 * already parsed. Each candidate has its own loop, so that no shared call is timed.
 */
export type CountRight = (commands: readonly SetCommand[]) => number;

/** The vault's checks of a set_token: known path, level, value. */
export function vaultCounts(): CountRight {
  const catalogue = createCatalogue();
  return (commands) => {
    let right = 0;
    try {
      for (const { args, place } of commands) {
        if (checkedUpdate(catalogue, args, place).value === args.value) right += 1;
      }
    } catch (error) {
      if (!isEnginesError(error)) throw error;
    }
    return right;
  };
}

/** Ajv compiled for each path, with plain schemas that accept values which the parsers reject. */
export function plainAjvCounts(cases: readonly TokenCase[]): CountRight {
  return countsBy(compiled(new Ajv(), cases, jsonSchemaOf));
}

/** The same with steps, control characters, CSS and URLs checked by parsers. */
export function parsingAjvCounts(cases: readonly TokenCase[]): CountRight {
  const ajv = new Ajv({ multipleOfPrecision: 9 });
  teachFormats(ajv);
  return countsBy(compiled(ajv, cases, equivalentSchemaOf));
}

/** One zod union over all paths. */
export function zodUnionCounts(cases: readonly TokenCase[]): CountRight {
  const arms = cases.map(({ path, type }) =>
    z.strictObject({ token_path: z.literal(path), value: zodOf(type) }),
  );
  const [first, ...others] = arms;
  if (first === undefined) throw new Error('There are no token paths.');
  const union = z.discriminatedUnion('token_path', [first, ...others]);
  return (commands) => {
    let right = 0;
    for (const { args } of commands) {
      if (!union.safeParse(args).success) break;
      right += 1;
    }
    return right;
  };
}

function compiled(
  ajv: Ajv,
  cases: readonly TokenCase[],
  schemaOf: (type: TokenType) => Record<string, JsonValue>,
): ReadonlyMap<string, ValidateFunction> {
  return new Map(cases.map(({ path, type }) => [path, ajv.compile(schemaOf(type))]));
}

function countsBy(validators: ReadonlyMap<string, ValidateFunction>): CountRight {
  return (commands) => {
    let right = 0;
    for (const { args } of commands) {
      if (validators.get(args.token_path)?.(args.value) !== true) break;
      right += 1;
    }
    return right;
  };
}
