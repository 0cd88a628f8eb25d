import { applyRules } from '../grammar/apply-rules.js';
import { GrammarError } from '../grammar/grammar-error.js';
import { parseRules } from '../grammar/rules.js';
import { parseType } from '../grammar/type-expression.js';
import type { Row } from '../markdown/section.js';
import type { Located } from '../markdown/source-text.js';
import type { Field, Include } from '../model/model.js';
import { attempt, type Reading } from './reading.js';
import { type Columns, cell, prose, rowsOf, withoutRepeats } from './rows.js';

/** A field whose default is not read yet, because its type may be declared in another contract. */
export type DeclaredField = Omit<Field, 'default'> & { readonly defaultText?: Located };

export const fieldColumns: Columns = {
  required: ['field', 'type'],
  optional: ['rules', 'meaning'],
};
const fieldName = /^[a-z][a-z0-9_]*$/;

/** The rows of a `type` or an `event`: its own fields, and the types that it includes. */
export function readFields(reading: Reading): {
  fields: DeclaredField[];
  includes: Include[];
} {
  const fields: DeclaredField[] = [];
  const includes: Include[] = [];
  for (const row of rowsOf(reading, fieldColumns)) {
    attempt(reading.problems, () => {
      const name = cell(row, 'field');
      if (name.text === 'includes') includes.push(readInclude(row, fields.length));
      else if (fieldName.test(name.text)) fields.push(readField(row, name));
      else
        throw new GrammarError(name.at(), `\`${name.text}\` is not a field's name`, 'snake_case');
    });
  }
  const once = withoutRepeats(
    reading,
    fields,
    'field',
    (one) => one.name,
    (one) => one.at,
  );
  return { fields: once, includes };
}

function readInclude(row: Row, index: number): Include {
  const type = cell(row, 'type');
  if (!/^[A-Z][A-Za-z0-9]*$/.test(type.text)) {
    throw new GrammarError(
      type.at(),
      `\`${type.text}\` cannot be included`,
      'the name of a `type`',
    );
  }
  const rules = row.cells.get('rules');
  if (rules !== undefined)
    throw new GrammarError(rules.at(), 'rules do not fit `includes`', 'an empty cell');
  return { name: type.text, at: type.at(), index };
}

/** Reads the type, rules and meaning of a row. @throws GrammarError */
export function readField(row: Row, name: Located): DeclaredField {
  const type = parseType(cell(row, 'type'), 'json');
  const rules = row.cells.get('rules');
  const applied = applyRules(type, rules === undefined ? [] : parseRules(rules));
  if (applied.openAt !== undefined)
    throw new GrammarError(
      applied.openAt,
      '`open` is for token paths only',
      '`map of TYPE` for any keys',
    );
  if (applied.optionalAt !== undefined && applied.defaultAt !== undefined) {
    throw new GrammarError(
      applied.optionalAt,
      '`optional` has no effect beside a default',
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
