import type { ResolvedToken, Scope, TokenCatalog } from '@northstar/contracts';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { ElementRow } from '../ports/canvas-rows.js';
import { CanvasValues } from '../resolve/canvas-values.js';
import { resolvedHash } from '../resolve/resolved-hash.js';
import { TokenResolver } from '../resolve/token-resolver.js';
import { elementNotFound } from './canvas-faults.js';
import { readState } from './read-state.js';
import type { TokenCatalogQuery } from './token-vault.js';
import type { VaultParts } from './vault-parts.js';

export async function readTokenCatalog(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
  query: TokenCatalogQuery,
): Promise<TokenCatalog> {
  const { catalogue } = parts;
  const { element_id, breakpoint, group, rev } = query;
  const state = await readState(parts, scope, canvas_id, rev);
  const values = new CanvasValues(state);
  const element = elementOf(values, element_id);
  const place = { canvas: state.canvas.kind, element: element?.kind ?? null };
  const resolver = new TokenResolver(catalogue, values, element, breakpoint);
  const open = resolver
    .setPaths()
    .map((path) => catalogue.find(path))
    .filter((entry): entry is CatalogueEntry => entry?.definition.open === true);
  const tokens = [...catalogue.entriesAt(place), ...open]
    .filter(({ definition }) => group === undefined || definition.group === group)
    .map((entry): ResolvedToken => ({
      token_path: entry.path,
      ...resolver.resolve(entry),
      definition: catalogue.view(entry.definition),
    }));
  return { canvas_id, rev: state.rev, tokens, resolved_hash: resolvedHash(tokens) };
}

function elementOf(values: CanvasValues, element_id: string | undefined): ElementRow | null {
  if (element_id === undefined) return null;
  const element = values.tree.find(element_id);
  if (element === undefined) throw elementNotFound(element_id, 'query.element_id');
  return element;
}
