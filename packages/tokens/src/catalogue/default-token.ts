import type { ResolvedToken } from '@northstar/contracts';
import type { Catalogue } from './catalogue.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** A token that nobody has set: its default, or that of the path that its default is. */
export function defaultToken(
  catalogue: Catalogue,
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
