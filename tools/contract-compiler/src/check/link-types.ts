import type { DeclaredField } from '../declarations/field.js';
import { attempt } from '../declarations/reading.js';
import type { DeclaredType } from '../declarations/types.js';
import type { Problems } from '../diagnostics/diagnostic.js';
import { Mistake } from '../grammar/mistake.js';
import type { Field, TypeDeclaration, UnionType } from '../model/model.js';
import type { TypeExpression } from '../model/type-expression.js';
import { parseDefault } from './default-value.js';
import type { TypeTable } from './type-table.js';

/** Follows every name in a declared type and reads its defaults. */
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
      for (const arm of type.arms) attempt(problems, () => linkArm(type, arm, types));
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
  if (type.kind === 'ref') attempt(problems, () => types.seenBy(owner, type.name, type.at));
  else if (type.kind === 'list' || type.kind === 'map' || type.kind === 'nullable') {
    linkExpression(type.of, owner, types, problems);
  } else if (type.kind === 'either') {
    for (const one of type.of) linkExpression(one, owner, types, problems);
  }
}

/** An arm is an object that either leaves the discriminant out or holds it as the very literal. */
function linkArm(union: UnionType, arm: UnionType['arms'][number], types: TypeTable): void {
  const type = types.seenBy(union.owner, arm.type, arm.at);
  if (type.kind !== 'object') {
    throw new Mistake(arm.at, `\`${arm.type}\` is not an object type`, 'a `type` with fields');
  }
  const field = type.fields.find((one) => one.name === union.by);
  if (field === undefined) return;
  const resolved = types.resolve(field.type);
  if (resolved.kind !== 'literal' || resolved.value !== arm.tag || field.optional) {
    throw new Mistake(
      arm.at,
      `\`${arm.type}.${union.by}\` is not always \`"${arm.tag}"\``,
      `the type \`"${arm.tag}"\` for it, or no such field`,
    );
  }
}
