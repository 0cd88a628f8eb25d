import type { DeclaredContract } from '../declarations/read-contract.js';
import type { DeclaredType } from '../declarations/types.js';
import { eventDataName } from '../declarations/event.js';
import type { Position, Problems } from '../diagnostics/diagnostic.js';
import { expectedName } from '../diagnostics/nearest.js';

/** Names that the generated modules or TypeScript use. */
const reserved = new Set([
  'UnknownValue',
  'ErrorCode',
  'EventName',
  'EventData',
  'EventDeclarations',
  'Operations',
  'OperationId',
  'TokenValues',
  'KnownTokenPath',
  'ElementTokenPath',
  'ResponsiveTokenPath',
  'OpenTokenPath',
  'JsonValue',
  'Record',
  'Map',
  'ReadonlyMap',
  'Readonly',
  'Array',
  'Error',
]);

/** Reports contracts with the same name, unknown used contracts, and circles of uses. */
export function checkUses(contracts: readonly DeclaredContract[], problems: Problems): void {
  const byName = new Map<string, DeclaredContract>();
  for (const contract of contracts) {
    const { contract: name, at } = contract.front;
    const other = byName.get(name);
    if (other === undefined) byName.set(name, contract);
    else
      problems.add(at, `contract \`${name}\` is repeated`, `one; the other is ${other.file.path}`);
  }
  for (const contract of contracts) {
    const { contract: name, uses, usesAt } = contract.front;
    for (const used of uses) {
      if (!byName.has(used))
        problems.add(
          usesAt,
          `unknown contract \`${used}\` in \`uses\``,
          expectedName(used, byName.keys()),
        );
      else if (reaches(used, name, byName)) {
        problems.add(
          usesAt,
          `${name} uses ${used}, which uses ${name} again`,
          'contracts that do not use one another in a circle',
        );
      }
    }
  }
}

function reaches(
  from: string,
  goal: string,
  contracts: Map<string, DeclaredContract>,
  seen = new Set<string>(),
): boolean {
  if (from === goal) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (contracts.get(from)?.front.uses ?? []).some((used) =>
    reaches(used, goal, contracts, seen),
  );
}

/** Reports names, codes, paths and client methods that are declared more than once. */
export function checkNames(contracts: readonly DeclaredContract[], problems: Problems): void {
  const names: Named[] = contracts.flatMap((contract) => [
    ...[...contract.types, ...contract.patches].map(({ name, at }) => ({ name, at })),
    ...contract.families.map(({ name, nameAt }) => ({ name, at: nameAt })),
    ...contract.events.map(({ name, at }) => ({ name: eventDataName(name), at })),
  ]);
  reportRepeats(names, 'name', problems);
  for (const { name, at } of names) {
    if (reserved.has(name))
      problems.add(at, `the name \`${name}\` is reserved for the compiled code`, 'another name');
    const base = /^(.+)Input$/.exec(name)?.[1];
    const formOf = /^(?:Known|Unknown)(.+)$/.exec(name)?.[1];
    if (contracts.some(({ types }) => types.some((type) => type.name === formOf && isOpen(type)))) {
      problems.add(
        at,
        `the name \`${name}\` is a form of the open type \`${formOf}\``,
        'another name',
      );
    }
    if (base !== undefined && names.some((other) => other.name === base)) {
      problems.add(
        at,
        `the name \`${name}\` is reserved for the input of \`${base}\``,
        'another name',
      );
    }
  }
  reportRepeats(
    contracts.flatMap(({ errors }) => errors.map(({ code, at }) => ({ name: code, at }))),
    'error code',
    problems,
  );
  reportRepeats(
    contracts.flatMap(({ events }) => events.map(({ name, at }) => ({ name, at }))),
    'event',
    problems,
  );
  const operations = contracts.flatMap((contract) => contract.operations);
  reportRepeats(
    operations.map(({ id, at }) => ({ name: id, at })),
    'operation',
    problems,
  );
  reportRepeats(
    operations.flatMap(({ client, clientAt }) =>
      client === null ? [] : [{ name: client, at: clientAt }],
    ),
    'client method',
    problems,
  );
  reportRepeats(
    operations.map(({ method, path, pathAt }) => ({
      name: `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`,
      label: `${method} ${path}`,
      at: pathAt,
    })),
    'path',
    problems,
  );
}

interface Named {
  readonly name: string;
  readonly at: Position;
  readonly label?: string;
}

function reportRepeats(items: readonly Named[], what: string, problems: Problems): void {
  const first = new Map<string, Named>();
  for (const item of items) {
    const other = first.get(item.name);
    if (other === undefined) first.set(item.name, item);
    else {
      problems.add(
        item.at,
        `${what} \`${item.label ?? item.name}\` is repeated`,
        `one; the other is at ${other.at.file}:${other.at.line}`,
      );
    }
  }
}

function isOpen(type: DeclaredType): boolean {
  return (type.kind === 'enum' || type.kind === 'union') && type.open === true;
}
