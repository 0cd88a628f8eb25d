import type { JsonValue } from '@northstar/contracts';
import { createCatalogue } from '@northstar/tokens';
import { Ajv, type ValidateFunction } from 'ajv';
import { z } from 'zod';
import { measureTight, type TightRival } from '../measure/measure-tight.js';
import { report } from '../measure/report.js';
import { jsonSchemaOf } from './json-schema-of.js';
import { tokenCases, type TokenCase } from './token-cases.js';
import { zodOf } from './zod-of.js';

type Accepts = (path: string, value: JsonValue) => boolean;

/**
 * Checking one value of each plain token. Floor: a schema compiled by Ajv for each path, which
 * knows less (see value-pattern.ts). Peer: one zod union over all paths.
 */
export async function validate(): Promise<string> {
  const cases = tokenCases();
  const rivals: [TightRival['role'], string, Accepts][] = [
    ['floor', 'Ajv, compiled for each path', ajvOf(cases)],
    ['ours', 'the catalogue', catalogue()],
    ['peer', 'zod discriminated union', zodUnionOf(cases)],
  ];
  for (const [, name, accepts] of rivals) checkAnswers(name, accepts, cases);
  const measured = measureTight(
    rivals.map(([role, name, accepts]) => ({
      role,
      name,
      pass: () => {
        let accepted = 0;
        for (const { path, good } of cases) if (accepts(path, good)) accepted += 1;
        return accepted;
      },
    })),
    cases.length,
    { rounds: 5, roundMs: 500, warmUpMs: 500 },
  );
  return `${cases.length} token paths, a value each\n${report('validate', measured)}`;
}

function catalogue(): Accepts {
  const known = createCatalogue();
  return (path, value) => known.find(path)?.check(value) === null;
}

function ajvOf(cases: readonly TokenCase[]): Accepts {
  const ajv = new Ajv();
  const compiled = new Map<string, ValidateFunction>(
    cases.map(({ path, type }) => [path, ajv.compile(jsonSchemaOf(type))]),
  );
  return (path, value) => compiled.get(path)?.(value) === true;
}

function zodUnionOf(cases: readonly TokenCase[]): Accepts {
  const arms = cases.map(({ path, type }) =>
    z.strictObject({ token_path: z.literal(path), value: zodOf(type) }),
  );
  const [first, ...others] = arms;
  if (first === undefined) throw new Error('There are no token paths.');
  const union = z.discriminatedUnion('token_path', [first, ...others]);
  return (path, value) => union.safeParse({ token_path: path, value }).success;
}

/** Each must take every good value and refuse every bad one, or its speed means nothing. */
function checkAnswers(name: string, accepts: Accepts, cases: readonly TokenCase[]): void {
  for (const { path, good, bad } of cases) {
    if (!accepts(path, good)) throw new Error(`${name} refuses ${path} = ${JSON.stringify(good)}`);
    if (accepts(path, bad)) throw new Error(`${name} takes ${path} = ${JSON.stringify(bad)}`);
  }
}
