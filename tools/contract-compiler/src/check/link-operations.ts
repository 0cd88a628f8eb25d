import type { DeclaredContract } from '../declarations/read-contract.js';
import type { DeclaredField } from '../declarations/field.js';
import type { DeclaredOperation } from '../declarations/operation.js';
import type { DeclaredEvent } from '../declarations/event.js';
import { attempt } from '../declarations/reading.js';
import type { Position, Problems } from '../diagnostics/diagnostic.js';
import { expectedName, nearest } from '../diagnostics/nearest.js';
import { GrammarError } from '../grammar/grammar-error.js';
import type { Body, EventDeclaration, OperationDeclaration } from '../model/model.js';
import { linkFields } from './link-types.js';
import type { TypeTable } from './type-table.js';

/** Checks the types and codes of an operation and reads its defaults. */
export function linkOperation(
  operation: DeclaredOperation,
  contracts: readonly DeclaredContract[],
  types: TypeTable,
  problems: Problems,
): OperationDeclaration {
  const { whole, ...rest } = operation;
  const { owner, body } = operation;
  checkParams(operation, problems);
  checkNameSpace(operation, types, problems);
  for (const field of [...operation.params, ...operation.query, ...operation.headers]) {
    if (field.type.kind === 'ref' && types.get(field.type.name) === undefined) continue;
    attempt(problems, () => checkReadable(field, operation, types));
  }
  if (body !== null) {
    attempt(problems, () => checkBody(body, operation, types));
    if (operation.method === 'GET') {
      problems.add(body.at, 'GET has no body', '`query` rows, or another method');
    }
  }
  for (const result of operation.results) {
    if (result.kind === 'json') attempt(problems, () => types.find(owner, result.name, result.at));
  }
  if (whole && !operation.results.some(({ status }) => status < 300)) {
    problems.add(
      operation.at,
      `operation \`${operation.id}\` has no answer`,
      'a row `200`, `201`, `202` or `204`',
    );
  }
  checkCodes(operation, contracts, types, problems);
  const link = (fields: readonly DeclaredField[]) => linkFields(fields, owner, types, problems);
  return {
    ...rest,
    params: link(operation.params),
    query: link(operation.query),
    headers: link(operation.headers),
  };
}

function checkParams(operation: DeclaredOperation, problems: Problems): void {
  const inPath = [...operation.path.matchAll(/\{([^}]+)\}/g)].map((found) => found[1] ?? '');
  for (const name of inPath) {
    if (operation.whole && !operation.params.some((param) => param.name === name)) {
      problems.add(
        operation.pathAt,
        `\`{${name}}\` of the path has no row`,
        `a row \`param ${name}\``,
      );
    }
  }
  for (const param of operation.params) {
    if (!inPath.includes(param.name)) {
      problems.add(
        param.at,
        `the path has no \`{${param.name}}\``,
        expectedName(param.name, inPath) ?? 'a param of the path',
      );
    }
  }
}

/** Params, query and body fields share one flat name space in clients and tools. */
function checkNameSpace(operation: DeclaredOperation, types: TypeTable, problems: Problems): void {
  const taken = new Map<string, string>(operation.params.map(({ name }) => [name, 'the params']));
  for (const { name, at } of operation.query) {
    if (taken.get(name) === 'the params') {
      problems.add(
        at,
        `\`${name}\` is in the query and in the params`,
        'a name in one of params, query and body',
      );
    } else taken.set(name, 'the query');
  }
  const { body } = operation;
  if (body === null) return;
  const reported = new Set<string>();
  // Clients give raw bytes as a field `body`.
  const fields = body.name === null ? [{ name: 'body' }] : types.fieldsOf(body.name);
  for (const { name } of fields ?? []) {
    const other = taken.get(name);
    if (other === undefined || reported.has(name)) continue;
    reported.add(name);
    problems.add(
      body.at,
      `\`${name}\` is in the body and in ${other}`,
      'a name in one of params, query and body',
    );
  }
}

function checkBody(body: Body, operation: DeclaredOperation, types: TypeTable): void {
  if (body.name === null) return;
  types.find(operation.owner, body.name, body.at);
  if (body.format !== 'form') return;
  const fields = types.fieldsOf(body.name);
  if (fields === undefined)
    throw new GrammarError(
      body.at,
      `\`${body.name}\` has no fields for a form`,
      'a `type` with fields',
    );
  for (const field of fields) checkReadable({ ...field, at: body.at }, operation, types);
}

/** A value of a path, a query, a form or a header is read from text. */
function checkReadable(field: DeclaredField, operation: DeclaredOperation, types: TypeTable): void {
  const type = types.resolve(field.type);
  const scalar = types.isText(type) || ['integer', 'number', 'boolean'].includes(type.kind);
  if (operation.headers.includes(field)) {
    if (!types.isText(type))
      throw new GrammarError(
        field.at,
        `header \`${field.name}\` is not a string`,
        '`string` or another type of strings',
      );
    return;
  }
  if (scalar) return;
  if (operation.params.includes(field)) {
    throw new GrammarError(
      field.at,
      `\`${field.name}\` cannot be read from a path`,
      'a string, a number or a boolean',
    );
  }
  if (type.kind === 'nullable' || type.kind === 'null') {
    throw new GrammarError(field.at, `\`${field.name}\` cannot be null in a query`, '`optional`');
  }
  if (type.kind === 'list' && !types.isText(type.of)) {
    throw new GrammarError(
      field.at,
      `\`${field.name}\` is a list of what cannot be separated by commas`,
      'a list of strings',
    );
  }
}

function checkCodes(
  operation: DeclaredOperation,
  contracts: readonly DeclaredContract[],
  types: TypeTable,
  problems: Problems,
): void {
  const known = new Map(
    contracts.flatMap(({ errors }) => errors.map((error) => [error.code, error.owner] as const)),
  );
  const seen = new Set<string>();
  for (const { code, at } of operation.errors) {
    const declaredIn = known.get(code);
    if (declaredIn === undefined) {
      const near = nearest(code, known.keys());
      problems.add(
        at,
        `unknown error code \`${code}\``,
        near === undefined ? 'a code of an `errors` table' : `a known code such as \`${near}\``,
      );
    } else
      attempt(problems, () => types.assertUses(operation.owner, declaredIn, `\`${code}\``, at));
    if (seen.has(code)) problems.add(at, `error code \`${code}\` is repeated`, 'each code once');
    seen.add(code);
  }
}

/** Checks the types of an event and the field of its topic, and reads its defaults. */
export function linkEvent(
  event: DeclaredEvent,
  types: TypeTable,
  problems: Problems,
): EventDeclaration {
  const named = /\{([^}]+)\}/.exec(event.topic)?.[1];
  if (named !== undefined) {
    const field = event.fields.find((one) => one.name === named);
    const at: Position = event.topicAt;
    if (field === undefined) {
      problems.add(
        at,
        `the event has no field \`${named}\` for its topic`,
        expectedName(
          named,
          event.fields.map((one) => one.name),
        ),
      );
    } else if (
      field.optional ||
      (!types.isText(field.type) && types.resolve(field.type).kind !== 'ref')
    ) {
      problems.add(
        field.at,
        `\`${named}\` names the topic but is not always a string`,
        'a required string',
      );
    }
  }
  return { ...event, fields: linkFields(event.fields, event.owner, types, problems) };
}
