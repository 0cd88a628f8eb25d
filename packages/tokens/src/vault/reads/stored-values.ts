import type { StoredValue } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { levelProblem } from '../../catalogue/token-levels.js';
import {
  StoredValueValidator,
  type LevelValidator,
} from '../../catalogue/stored-value-validator.js';
import type { CanvasSnapshot, ValueRow } from '../../ports/document-rows.js';

/**
 * Values as answers show them, with the problem of each value that the contract no longer accepts.
 * `validatorFor` returns the level validator of an element, or of the root for null.
 */
export function storedValues(
  catalogue: Catalogue,
  rows: readonly ValueRow[],
  validatorFor: (element_id: string | null) => LevelValidator | undefined,
): StoredValue[] {
  const validator = new StoredValueValidator(catalogue);
  return rows.map((row): StoredValue => {
    const { element_id, token_path, value, rev, actor, at, contract_version } = row;
    const problem = validator.problemOf(row, validatorFor(element_id));
    return {
      ...{ element_id, token_path, value, rev, actor, at, contract_version },
      ...(problem === undefined ? {} : { problem }),
    };
  });
}

/** The level validators of a canvas; see `storedValues`. */
export function levelValidators({ canvas, elements }: CanvasSnapshot) {
  const kinds = new Map(elements.map(({ element_id, kind }) => [element_id, kind]));
  return (element_id: string | null): LevelValidator => {
    const element = element_id === null ? null : (kinds.get(element_id) ?? null);
    return (definition) => levelProblem(definition, { canvas: canvas.kind, element });
  };
}
