import type { Heading } from '../grammar/heading.js';
import type { Located } from '../markdown/source-text.js';
import type { Declared } from '../model/model.js';
import { attempt, declaredAt, descriptionOf, type Reading } from './reading.js';
import { cell, prose, rowsOf, withoutRepeats } from './rows.js';

/** A `patch` section: the fields of a union's variants that may be changed later. */
export interface DeclaredPatch extends Declared {
  readonly name: string;
  readonly description: string;
  readonly of: Located;
  readonly rows: readonly { readonly field: Located; readonly meaning: string }[];
}

export function readPatch(reading: Reading, heading: Heading & { kind: 'patch' }): DeclaredPatch {
  const rows = rowsOf(reading, { required: ['field'], optional: ['meaning'] }).flatMap((row) => {
    const field = attempt(reading.problems, () => cell(row, 'field'));
    return field === undefined ? [] : [{ field, meaning: prose(row, 'meaning') }];
  });
  return {
    ...declaredAt(reading),
    at: heading.name.at(),
    name: heading.name.text,
    description: descriptionOf(reading.section),
    of: heading.of,
    rows: withoutRepeats(
      reading,
      rows,
      'field',
      (row) => row.field.text,
      (row) => row.field.at(),
    ),
  };
}
