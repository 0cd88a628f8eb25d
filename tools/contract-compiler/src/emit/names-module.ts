import { eventDataName } from '../declarations/event.js';
import type { Model } from '../model/model.js';
import type { NamedTypes } from '../model/named-types.js';
import { header, moduleOf } from './source.js';
import { patchMapName } from './types-module.js';

/** The exports of all generated modules, for the package's index. */
export function emitNamesModule(model: Model, types: NamedTypes): string {
  const contracts = model.contracts.flatMap(({ name: contract }) => {
    const own = model.types
      .filter((type) => type.owner === contract)
      .map(({ name }) => name)
      .sort();
    if (own.length === 0) return [];
    const maps = model.types.flatMap((type) =>
      type.owner === contract && type.kind === 'object' && type.patchOf !== undefined
        ? [patchMapName(type.name, type.patchOf.by)]
        : [],
    );
    const inputs = own.filter((name) => types.hasDefaults(name)).map((name) => `${name}Input`);
    return [
      exporting([...own, ...maps].sort(), moduleOf(contract)),
      exporting(inputs, moduleOf(contract), true),
    ];
  });
  const data = model.events.map(({ name }) => eventDataName(name)).sort();
  return [
    header,
    ...contracts,
    exporting(['errorCodes'], './errors.js'),
    exporting(['ErrorCode'], './errors.js', true),
    exporting(['events', ...data], './events.js'),
    exporting(['EventData', 'EventDeclarations', 'EventName'], './events.js', true),
    exporting(['operations'], './operations.js'),
    exporting(['OperationId', 'Operations'], './operations.js', true),
    exporting(
      ['ElementTokenPath', 'KnownTokenPath', 'OpenTokenPath', 'ResponsiveTokenPath', 'TokenValues'],
      './token-values.js',
      true,
    ),
    exporting(['contractHash', 'contractVersions'], './version.js'),
  ].join('');
}

function exporting(names: readonly string[], from: string, type = false): string {
  if (names.length === 0) return '';
  return `export ${type ? 'type ' : ''}{\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}';\n`;
}
