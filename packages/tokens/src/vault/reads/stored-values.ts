import type { StoredValue } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import {
  StoredValueValidator,
  type LevelValidator,
} from '../../catalogue/stored-value-validator.js';
import { levelProblem } from '../../catalogue/placement.js';
import type { ValueRow } from '../../ports/document-rows.js';
import type { CanvasSnapshot } from '../../ports/document-rows.js';

/**
 * Values as they are answered: those that the contract would refuse by now say so. `placedAt`
 * gives, for an element or null, what looks at levels there.
 */
export function storedValues(
  catalogue: Catalogue,
  rows: readonly ValueRow[],
  placedAt: (element_id: string | null) => LevelValidator | undefined,
): StoredValue[] {
  const validator = new StoredValueValidator(catalogue);
  return rows.map((row): StoredValue => {
    const { element_id, token_path, value, rev, actor, at, contract_version } = row;
    const problem = validator.problemOf(row, placedAt(element_id));
    return {
      ...{ element_id, token_path, value, rev, actor, at, contract_version },
      ...(problem === undefined ? {} : { problem }),
    };
  });
}

/** Looks at levels on a canvas. */
export function placedOn({ canvas, elements }: CanvasSnapshot) {
  const kinds = new Map(elements.map(({ element_id, kind }) => [element_id, kind]));
  return (element_id: string | null): LevelValidator => {
    const element = element_id === null ? null : (kinds.get(element_id) ?? null);
    return (definition) => levelProblem(definition, { canvas: canvas.kind, element });
  };
}
