import { applyRules } from '../grammar/apply-rules.js';
import { Mistake } from '../grammar/mistake.js';
import { parseRules } from '../grammar/rules.js';
import { parseType } from '../grammar/type-expression.js';
import type { Row } from '../markdown/section.js';
import type { Located } from '../markdown/source-text.js';
import type { Field } from '../model/model.js';
import { attempt, type Reading } from './reading.js';
import { type Columns, cell, prose, rowsOf, unrepeated } from './rows.js';

/** A field whose default is not yet held against its type, for that may be declared elsewhere. */
export type DeclaredField = Omit<Field, 'default'> & { readonly defaultText?: Located };

export const fieldColumns: Columns = {
  required: ['field', 'type'],
  optional: ['rules', 'meaning'],
};
const fieldName = /^[a-z][a-z0-9_]*$/;

/** The fields of a `type` or an `event`. */
export function readFields(reading: Reading): DeclaredField[] {
  const fields = rowsOf(reading, fieldColumns).flatMap((row) => {
    const field = attempt(reading.problems, () => {
      const name = cell(row, 'field');
      if (!fieldName.test(name.text))
        throw new Mistake(name.at(), `\`${name.text}\` is not a field's name`, 'snake_case');
      return readField(row, name);
    });
    return field === undefined ? [] : [field];
  });
  return unrepeated(
    reading,
    fields,
    'field',
    (one) => one.name,
    (one) => one.at,
  );
}

/** Type, rules and meaning of a row whose name was read. @throws Mistake */
export function readField(row: Row, name: Located): DeclaredField {
  const type = parseType(cell(row, 'type'), 'json');
  const rules = row.cells.get('rules');
  const applied = applyRules(type, rules === undefined ? [] : parseRules(rules));
  if (applied.openAt !== undefined)
    throw new Mistake(
      applied.openAt,
      '`open` stands at token paths only',
      '`map of TYPE` for any keys',
    );
  if (applied.optionalAt !== undefined && applied.defaultAt !== undefined) {
    throw new Mistake(
      applied.optionalAt,
      '`optional` beside a default says nothing',
      'the default alone',
    );
  }
  return {
    name: name.text,
    at: name.at(),
    type: applied.type,
    optional: applied.optionalAt !== undefined,
    meaning: prose(row, 'meaning'),
    ...(applied.defaultText === undefined ? {} : { defaultText: applied.defaultText }),
  };
}
