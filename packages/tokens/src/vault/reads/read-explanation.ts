import { citeContract, EnginesError } from '@northstar/contracts';
import type { Explanation, Scope } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import { levelProblem } from '../../catalogue/placement.js';
import { unknownPath } from '../../catalogue/unknown-path.js';
import type { TokenOwner } from '../../ports/document-commit.js';
import { explainToken } from '../../explain/explain-token.js';
import { CanvasValues } from '../../resolve/canvas-values.js';
import { elementAskedFor } from './requested-element.js';
import { readLayered } from './read-state.js';
import type { ExplainQuery } from '../token-vault.js';
import type { VaultParts } from '../vault-parts.js';

export async function readExplanation(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
  query: ExplainQuery,
): Promise<Explanation> {
  const { catalogue } = parts;
  const { path, element_id = null, breakpoint, rev } = query;
  const { state, layers } = await readLayered(parts, scope, canvas_id, { rev, around: element_id });
  const element = elementAskedFor(state, element_id);
  const place = { canvas: state.canvas.kind, element: element?.kind ?? null };
  const entry = tokenAskedFor(catalogue, path, place);
  return {
    canvas_id,
    rev: state.rev,
    element_id,
    breakpoint: breakpoint ?? null,
    ...explainToken(catalogue, new CanvasValues(state, layers), entry, { element, breakpoint }),
  };
}

function tokenAskedFor(catalogue: Catalogue, path: string, place: TokenOwner): CatalogueEntry {
  const entry = catalogue.find(path);
  if (entry === undefined) {
    throw new EnginesError('token.unknown', `There is no token ${path}`, {
      errors: [{ path: 'query.path', ...unknownPath(path, catalogue.nearest(path)) }],
    });
  }
  const fault = levelProblem(entry.definition, place);
  if (fault === null) return entry;
  const contract = citeContract(entry.definition.contract);
  throw new EnginesError('token.level', `${path}: ${fault.reason}`, {
    errors: [{ path: 'query.path', token_path: path, ...fault, got: path, contract }],
  });
}
