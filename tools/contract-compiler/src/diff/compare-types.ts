import type { EnumType, Model, OpenType, TypeDeclaration, UnionType } from '../model/model.js';
import { matched, type Side } from './change.js';
import { compareExpressions, compareFields, type Comparison, only } from './compare-fields.js';
import type { Sides } from '../model/sides.js';

/** Declared types: enums, objects, aliases and unions. */
export function compareTypes(
  before: Model,
  after: Model,
  sides: Sides,
  comparison: Comparison,
): void {
  const { changes } = comparison;
  const { removed, added, kept } = matched(declared(before), declared(after), nameOf);
  for (const type of removed)
    changes.add(type.owner, nameOf(type), `${type.kind} removed`, 'major', sides.of(type.name));
  for (const type of added) changes.add(type.owner, nameOf(type), `${type.kind} added`, 'minor');
  for (const { before: old, after: now } of kept) {
    changes.reworded(now.owner, nameOf(now), old.description, now.description, 'description');
    compareType(old, now, sides.of(now.name), comparison);
  }
}

type Declared = Exclude<TypeDeclaration, OpenType>;

/** The types as contracts declare them: of an open one, the strict form with its values. */
function declared({ types }: Model): Declared[] {
  return types.filter(
    (type): type is Declared =>
      type.kind !== 'open' && !(type.kind === 'object' && type.keepsOthers === true),
  );
}

function nameOf(type: Declared): string {
  return isOpenable(type) ? (type.openAs ?? type.name) : type.name;
}

function isOpenable(type: Declared): type is EnumType | UnionType {
  return type.kind === 'enum' || type.kind === 'union';
}

/** Those who break when a value is added: nobody where readers expect values they do not know. */
function brokenByAnother(before: EnumType | UnionType, sides: readonly Side[]): readonly Side[] {
  return before.openAs === undefined ? only(sides, 'readers') : [];
}

function compareOpenness(
  before: EnumType | UnionType,
  after: EnumType | UnionType,
  sides: readonly Side[],
  { changes }: Comparison,
): void {
  const [was, is] = [before, after].map(({ openAs }) => openAs !== undefined);
  if (was === is) return;
  const breaks = is === true ? only(sides, 'readers') : [];
  changes.breaking(after.owner, nameOf(after), is === true ? 'made open' : 'made closed', breaks);
}

function compareType(
  before: Declared,
  after: Declared,
  sides: readonly Side[],
  comparison: Comparison,
): void {
  const { owner } = after;
  const name = nameOf(after);
  if (isOpenable(before) && isOpenable(after)) compareOpenness(before, after, sides, comparison);
  const subject = { owner, path: name, sides };
  if (before.kind === 'enum' && after.kind === 'enum')
    compareEnums(before, after, sides, comparison);
  else if (before.kind === 'object' && after.kind === 'object') {
    compareFields(before.fields, after.fields, { ...subject, what: 'field' }, comparison);
  } else if (before.kind === 'alias' && after.kind === 'alias') {
    compareExpressions(before.type, after.type, subject, comparison);
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
  const { owner } = after;
  const name = nameOf(after);
  const { removed, added, kept } = matched(before.values, after.values, ({ value }) => value);
  for (const { value } of removed)
    changes.add(owner, name, `value \`${value}\` removed`, 'major', sides);
  for (const { value } of added)
    changes.breaking(owner, name, `value \`${value}\` added`, brokenByAnother(before, sides));
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
  const { owner } = after;
  const name = nameOf(after);
  if (before.by !== after.by) {
    changes.add(
      owner,
      name,
      `discriminant was \`${before.by}\`, is by \`${after.by}\``,
      'major',
      sides,
    );
  }
  const { removed, added, kept } = matched(before.variants, after.variants, ({ tag }) => tag);
  for (const { tag } of removed) changes.add(owner, name, `\`${tag}\` removed`, 'major', sides);
  for (const { tag } of added)
    changes.breaking(owner, name, `\`${tag}\` added`, brokenByAnother(before, sides));
  for (const { before: old, after: now } of kept) {
    if (old.type === now.type) continue;
    changes.add(owner, name, `\`${now.tag}\` was ${old.type}, is ${now.type}`, 'major', sides);
  }
}
