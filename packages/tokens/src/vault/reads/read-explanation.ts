import { citeContract, EnginesError } from '@northstar/contracts';
import type { Explanation, Scope } from '@northstar/contracts';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { levelProblem } from '../../catalogue/token-levels.js';
import { unknownPath } from '../../catalogue/unknown-path.js';
import { explainToken } from '../../explain/explain-token.js';
import type { TokenOwner } from '../../ports/document-commit.js';
import { CanvasValues } from '../../resolve/canvas-values.js';
import type { ExplainQuery } from '../token-vault.js';
import type { VaultParts } from '../vault-parts.js';
import { readCanvasWithLayers, requestedElement } from './read-canvas.js';

export async function readExplanation(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
  query: ExplainQuery,
): Promise<Explanation> {
  const { catalogue } = parts;
  const { path, element_id = null, breakpoint, rev } = query;
  const part = { rev, around: element_id };
  const { snapshot, layers } = await readCanvasWithLayers(parts, scope, canvas_id, part);
  const element = requestedElement(snapshot, element_id);
  const owner = { canvas: snapshot.canvas.kind, element: element?.kind ?? null };
  const entry = requestedToken(catalogue, path, owner);
  const values = new CanvasValues(snapshot, layers);
  return {
    canvas_id,
    rev: snapshot.rev,
    element_id,
    breakpoint: breakpoint ?? null,
    ...explainToken(catalogue, values, entry, { element, breakpoint }),
  };
}

function requestedToken(catalogue: Catalogue, path: string, owner: TokenOwner): CatalogueEntry {
  const entry = catalogue.find(path);
  if (entry === undefined) {
    throw new EnginesError('token.unknown', `There is no token ${path}`, {
      errors: [{ path: 'query.path', ...unknownPath(path, catalogue.nearest(path)) }],
    });
  }
  const problem = levelProblem(entry.definition, owner);
  if (problem === null) return entry;
  const contract = citeContract(entry.definition.contract);
  throw new EnginesError('token.level', `${path}: ${problem.reason}`, {
    errors: [{ path: 'query.path', token_path: path, ...problem, got: path, contract }],
  });
}
