import type { ResolvedToken } from '@northstar/contracts';
import type { CatalogueEntries, CatalogueEntry } from './catalogue-entry.js';

/** A token that nothing sets: with its default, or the default of the path that `default_from` names. */
export function defaultToken(
  catalogue: CatalogueEntries,
  { path, definition }: CatalogueEntry,
): ResolvedToken {
  const { default: own } = definition;
  const from = own !== null && 'from' in own ? catalogue.find(own.from) : undefined;
  const fallback = from === undefined ? own : from.definition.default;
  return Object.freeze({
    token_path: path,
    value: fallback !== null && 'value' in fallback ? fallback.value : null,
    source: Object.freeze({
      layer: 'default',
      contract_version: catalogue.version,
      ...(from === undefined ? {} : { from_path: from.path }),
    }),
    definition: catalogue.view(definition),
  });
}
