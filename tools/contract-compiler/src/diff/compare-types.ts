import type { EnumType, Model, TypeDeclaration, UnionType } from '../model/model.js';
import { matched, type Side } from './change.js';
import { compareExpressions, compareFields, type Comparison, only } from './compare-fields.js';
import type { Sides } from './sides.js';

/** Declared types: enums, objects, aliases and unions. */
export function compareTypes(
  before: Model,
  after: Model,
  sides: Sides,
  comparison: Comparison,
): void {
  const { changes } = comparison;
  const { gone, come, kept } = matched(before.types, after.types, (type) => type.name);
  for (const type of gone)
    changes.add(type.owner, type.name, `${type.kind} removed`, 'major', sides.of(type.name));
  for (const type of come) changes.add(type.owner, type.name, `${type.kind} added`, 'minor');
  for (const { before: old, after: now } of kept) {
    changes.reworded(now.owner, now.name, old.description, now.description, 'description');
    compareType(old, now, sides.of(now.name), comparison);
  }
}

function compareType(
  before: TypeDeclaration,
  after: TypeDeclaration,
  sides: readonly Side[],
  comparison: Comparison,
): void {
  const { owner, name } = after;
  const place = { owner, path: name, sides };
  if (before.kind === 'enum' && after.kind === 'enum')
    compareEnums(before, after, sides, comparison);
  else if (before.kind === 'object' && after.kind === 'object') {
    compareFields(before.fields, after.fields, { ...place, what: 'field' }, comparison);
  } else if (before.kind === 'alias' && after.kind === 'alias') {
    compareExpressions(before.type, after.type, place, comparison);
  } else if (before.kind === 'union' && after.kind === 'union')
    compareUnions(before, after, sides, comparison);
  else comparison.changes.add(owner, name, `was ${before.kind}, is ${after.kind}`, 'major', sides);
}

function compareEnums(
  before: EnumType,
  after: EnumType,
  sides: readonly Side[],
  { changes }: Comparison,
): void {
  const { owner, name } = after;
  const { gone, come, kept } = matched(before.values, after.values, ({ value }) => value);
  for (const { value } of gone)
    changes.add(owner, name, `value \`${value}\` removed`, 'major', sides);
  for (const { value } of come)
    changes.breaking(owner, name, `value \`${value}\` added`, only(sides, 'readers'));
  for (const { before: old, after: now } of kept) {
    changes.reworded(owner, name, old.meaning, now.meaning, `meaning of \`${now.value}\``);
  }
}

function compareUnions(
  before: UnionType,
  after: UnionType,
  sides: readonly Side[],
  { changes }: Comparison,
): void {
  const { owner, name } = after;
  if (before.by !== after.by) {
    changes.add(
      owner,
      name,
      `was told apart by \`${before.by}\`, is by \`${after.by}\``,
      'major',
      sides,
    );
  }
  const { gone, come, kept } = matched(before.arms, after.arms, ({ tag }) => tag);
  for (const { tag } of gone) changes.add(owner, name, `\`${tag}\` removed`, 'major', sides);
  for (const { tag } of come)
    changes.breaking(owner, name, `\`${tag}\` added`, only(sides, 'readers'));
  for (const { before: old, after: now } of kept) {
    if (old.type === now.type) continue;
    changes.add(owner, name, `\`${now.tag}\` was ${old.type}, is ${now.type}`, 'major', sides);
  }
}
