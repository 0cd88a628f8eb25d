import type { DeclaredField } from '../declarations/field.js';
import { attempt } from '../declarations/reading.js';
import type { DeclaredType } from '../declarations/types.js';
import type { Problems } from '../diagnostics/diagnostic.js';
import { GrammarError } from '../grammar/grammar-error.js';
import type { Field, TypeDeclaration, UnionType } from '../model/model.js';
import type { TypeExpression } from '../model/type-expression.js';
import { parseDefault } from './value-fits.js';
import type { TypeTable } from './type-table.js';

/** Checks the names in a declared type and reads its defaults. */
export function linkType(
  type: DeclaredType,
  types: TypeTable,
  problems: Problems,
): TypeDeclaration {
  switch (type.kind) {
    case 'enum':
      return type;
    case 'alias':
      linkExpression(type.type, type.owner, types, problems);
      return type;
    case 'union':
      for (const variant of type.variants)
        attempt(problems, () => linkVariant(type, variant, types));
      return type;
    case 'object':
      return { ...type, fields: linkFields(type.fields, type.owner, types, problems) };
  }
}

export function linkFields(
  fields: readonly DeclaredField[],
  owner: string,
  types: TypeTable,
  problems: Problems,
): Field[] {
  return fields.map(({ defaultText, ...field }) => {
    const before = problems.count;
    linkExpression(field.type, field.includedFrom?.owner ?? owner, types, problems);
    if (defaultText === undefined || problems.count > before) return field;
    const fit = parseDefault(defaultText, field.type, types);
    if ('value' in fit) return { ...field, default: fit };
    problems.add(
      defaultText.at(),
      `default \`${defaultText.text}\` does not fit the type of \`${field.name}\``,
      fit.expected,
    );
    return field;
  });
}

export function linkExpression(
  type: TypeExpression,
  owner: string,
  types: TypeTable,
  problems: Problems,
): void {
  if (type.kind === 'ref') attempt(problems, () => types.find(owner, type.name, type.at));
  else if (type.kind === 'list' || type.kind === 'map' || type.kind === 'nullable') {
    linkExpression(type.of, owner, types, problems);
  } else if (type.kind === 'either') {
    for (const one of type.of) linkExpression(one, owner, types, problems);
  }
}

/** A variant is an object without the discriminant, or with a field that is the literal. */
function linkVariant(
  union: UnionType,
  variant: UnionType['variants'][number],
  types: TypeTable,
): void {
  const type = types.find(union.owner, variant.type, variant.at);
  if (type.kind !== 'object') {
    throw new GrammarError(
      variant.at,
      `\`${variant.type}\` is not an object type`,
      'a `type` with fields',
    );
  }
  const field = type.fields.find((one) => one.name === union.by);
  if (field === undefined) return;
  const resolved = types.resolve(field.type);
  if (resolved.kind !== 'literal' || resolved.value !== variant.tag || field.optional) {
    throw new GrammarError(
      variant.at,
      `\`${variant.type}.${union.by}\` is not always \`"${variant.tag}"\``,
      `the type \`"${variant.tag}"\` for it, or no such field`,
    );
  }
}
