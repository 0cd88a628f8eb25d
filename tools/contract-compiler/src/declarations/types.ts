import type { Heading } from '../grammar/heading.js';
import { GrammarError } from '../grammar/grammar-error.js';
import { parseRuledType } from '../grammar/type-expression.js';
import type {
  AliasType,
  EnumType,
  ObjectType,
  OpenType,
  TypeDeclaration,
  UnionType,
} from '../model/model.js';
import type { Located } from '../markdown/source-text.js';
import { type DeclaredField, readFields } from './field.js';
import { attempt, declaredAt, descriptionOf, type Reading } from './reading.js';
import { cell, prose, rowsOf, withoutRepeats } from './rows.js';

export type DeclaredType = Exclude<TypeDeclaration<DeclaredField>, OpenType>;
type TypeHeading = Extract<Heading, { kind: 'enum' | 'type' | 'alias' | 'union' }>;

/** Reads an `enum`, `type`, `type … =` or `union` section. */
export function readType(reading: Reading, heading: TypeHeading): DeclaredType {
  switch (heading.kind) {
    case 'enum':
      return { ...readEnum(reading, heading.name), ...openness(heading) };
    case 'type':
      return readObject(reading, heading.name);
    case 'alias':
      return readAlias(reading, heading.name, heading.type);
    case 'union':
      return { ...readUnion(reading, heading.name, heading.by), ...openness(heading) };
  }
}

function openness({ open }: { readonly open?: true }): { readonly open?: true } {
  return open === undefined ? {} : { open };
}

function named(reading: Reading, name: Located) {
  const description = descriptionOf(reading.section);
  return { ...declaredAt(reading), at: name.at(), name: name.text, description };
}

function readEnum(reading: Reading, name: Located): EnumType {
  const rows = rowsOf(reading, { required: ['value'], optional: ['meaning'] });
  const values = rows.flatMap((row) => {
    const value = attempt(reading.problems, () => cell(row, 'value'));
    return value === undefined
      ? []
      : [{ value: bare(value), meaning: prose(row, 'meaning'), at: value.at() }];
  });
  const once = withoutRepeats(
    reading,
    values,
    'value',
    (one) => one.value,
    (one) => one.at,
  );
  return {
    ...named(reading, name),
    kind: 'enum',
    values: once.map(({ value, meaning }) => ({ value, meaning })),
  };
}

function readObject(reading: Reading, name: Located): ObjectType<DeclaredField> {
  return { ...named(reading, name), kind: 'object', ...readFields(reading) };
}

function readAlias(reading: Reading, name: Located, type: Located): AliasType {
  const [table] = reading.section.tables;
  if (table !== undefined) {
    reading.problems.add(table.at, 'a table below a type that its heading defines', 'no table');
  }
  const expression = attempt(reading.problems, () => parseRuledType(type, 'json'));
  // The name is declared even if its type is invalid, so that its uses are not reported.
  return { ...named(reading, name), kind: 'alias', type: expression ?? { kind: 'json' } };
}

function readUnion(reading: Reading, name: Located, by: string): UnionType {
  // If the discriminant is called `type`, the first of the two columns has the literal.
  const typeColumn = by === 'type' ? 'type#2' : 'type';
  const rows = rowsOf(reading, { required: [by, typeColumn], optional: ['meaning'] });
  const variants = rows.flatMap((row) => {
    const variant = attempt(reading.problems, () => {
      const type = cell(row, typeColumn);
      if (!/^[A-Z][A-Za-z0-9]*$/.test(type.text)) {
        throw new GrammarError(
          type.at(),
          `\`${type.text}\` is not a type of a union`,
          'the name of a declared object type',
        );
      }
      const tag = cell(row, by);
      return { tag: bare(tag), tagAt: tag.at(), type: type.text, at: type.at() };
    });
    return variant === undefined ? [] : [variant];
  });
  const once = withoutRepeats(
    reading,
    variants,
    by,
    (one) => one.tag,
    (one) => one.tagAt,
  );
  return {
    ...named(reading, name),
    kind: 'union',
    by,
    variants: once.map(({ tag, type, at }) => ({ tag, type, at })),
  };
}

/** Returns a literal without its double quotes. */
function bare(value: Located): string {
  return value.text.replace(/^"(.*)"$/, '$1');
}
