import type { Model } from '../model/model.js';
import { emitCatalogueModule } from './catalogue-module.js';
import { emitDocumentsModule, emitVersionModule } from './documents-modules.js';
import { emitErrorsModule } from './errors-module.js';
import { emitEventsModule } from './events-module.js';
import { emitExamplesModule } from './examples-module.js';
import { emitJsonSchemasModule } from './json-schemas-module.js';
import { NamedTypes } from '../model/named-types.js';
import { emitNamesModule } from './names-module.js';
import { emitOperationsModule } from './operations-module.js';
import { emitTokenValuesModule } from './token-values-module.js';
import { emitTypesModule } from './types-module.js';

/** Returns the text of each generated file by its name. The same model results in the same bytes. */
export function emit(model: Model): ReadonlyMap<string, string> {
  const types = new NamedTypes(model);
  const files = new Map<string, string>();
  for (const { name } of model.contracts) {
    files.set(`${name.toLowerCase()}.ts`, emitTypesModule(name, model, types));
  }
  files.set('errors.ts', emitErrorsModule(model));
  files.set('operations.ts', emitOperationsModule(model, types));
  files.set('events.ts', emitEventsModule(model, types));
  files.set('catalogue.ts', emitCatalogueModule(model));
  files.set('token-values.ts', emitTokenValuesModule(model, types));
  files.set('json-schemas.ts', emitJsonSchemasModule(model, types));
  files.set('documents.ts', emitDocumentsModule(model));
  files.set('version.ts', emitVersionModule(model));
  files.set('examples.ts', emitExamplesModule(model));
  files.set('index.ts', emitNamesModule(model, types));
  return files;
}

/** The types alone, for contracts of a package that depends on @northstar/contracts. */
export function emitTypes(model: Model): ReadonlyMap<string, string> {
  const types = new NamedTypes(model);
  const valueTypes = '@northstar/contracts/value-types';
  return new Map(
    model.contracts.map(({ name }) => [
      `${name.toLowerCase()}.ts`,
      emitTypesModule(name, model, types, valueTypes),
    ]),
  );
}
