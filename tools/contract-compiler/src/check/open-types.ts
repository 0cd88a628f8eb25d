import type { Problems } from '../diagnostics/diagnostic.js';
import type {
  EnumType,
  Field,
  Model,
  ObjectType,
  OperationDeclaration,
  TypeDeclaration,
  UnionType,
} from '../model/model.js';
import { NamedTypes, refsInExpression } from '../model/named-types.js';
import { Sides } from '../model/sides.js';
import type { TypeExpression } from '../model/type-expression.js';

/**
 * Gives each open enum and union its two forms: `KnownNAME`, which takes the declared values only,
 * wherever a request is described, and `NAME`, which takes any other value as well, wherever an
 * answer or an event is.
 */
export function separateOpenTypes(model: Model, problems: Problems): Model {
  const open = new Map(model.types.filter(isOpen).map((type) => [type.name, type]));
  if (open.size === 0) return model;
  const sides = new Sides(model);
  const types = new NamedTypes(model);
  reportBothSides(model, open, sides, problems);
  const strict = (fields: readonly Field[]): Field[] =>
    fields.map((field) => ({ ...field, type: strictType(field.type, open) }));
  return {
    ...model,
    types: model.types.flatMap((type): TypeDeclaration[] => {
      if (isOpen(type)) return formsOf(type, types);
      if (!sides.isSent(type.name)) return [type];
      if (type.kind === 'object') return [strictObject(type, strict)];
      return [type.kind === 'alias' ? { ...type, type: strictType(type.type, open) } : type];
    }),
    operations: model.operations.map((operation): OperationDeclaration => {
      const { params, query, headers, body } = operation;
      return {
        ...operation,
        params: strict(params),
        query: strict(query),
        headers: strict(headers),
        body: body?.name ? { ...body, name: strictName(body.name, open) } : body,
      };
    }),
  };
}

type Openable = EnumType | UnionType;
type OpenTypes = ReadonlyMap<string, Openable>;

function isOpen(type: TypeDeclaration): type is Openable {
  return (type.kind === 'enum' || type.kind === 'union') && type.open === true;
}

function strictName(name: string, open: OpenTypes): string {
  return open.has(name) ? `Known${name}` : name;
}

function strictType(type: TypeExpression, open: OpenTypes): TypeExpression {
  if (type.kind === 'ref') return { ...type, name: strictName(type.name, open) };
  if (type.kind === 'list' || type.kind === 'map' || type.kind === 'nullable') {
    return { ...type, of: strictType(type.of, open) };
  }
  if (type.kind === 'either') return { ...type, of: type.of.map((one) => strictType(one, open)) };
  return type;
}

function strictObject(type: ObjectType, strict: (fields: readonly Field[]) => Field[]): ObjectType {
  const object = { ...type, fields: strict(type.fields) };
  if (type.patchOf === undefined) return object;
  const { by, variants } = type.patchOf;
  const patchOf = {
    by,
    variants: variants.map(({ tag, fields }) => ({ tag, fields: strict(fields) })),
  };
  return { ...object, patchOf };
}

/** A type that is both sent and read would have to be strict and open at once. */
function reportBothSides(
  { types, tokens }: Model,
  open: OpenTypes,
  sides: Sides,
  problems: Problems,
): void {
  const report = (expressions: readonly TypeExpression[], what: string): void => {
    for (const { name, at } of expressions.flatMap(refsInExpression)) {
      if (!open.has(name)) continue;
      problems.add(
        at,
        `${what} is both sent and read, so it cannot have the open type \`${name}\``,
        'a type for each side, or a type that is not open',
      );
    }
  };
  for (const type of types) {
    if (!sides.isSent(type.name) || !sides.isRead(type.name)) continue;
    if (type.kind === 'alias') report([type.type], `\`${type.name}\``);
    if (type.kind === 'object')
      report(
        type.fields.map((field) => field.type),
        `\`${type.name}\``,
      );
  }
  for (const { path, type } of tokens) report([type], `token \`${path}\``);
}

function formsOf(type: Openable, types: NamedTypes): TypeDeclaration[] {
  const { name, owner, at, contract, description } = type;
  const declared = { owner, at, contract, description };
  const known = { ...type, name: `Known${name}`, openAs: name };
  const reading = { ...declared, kind: 'open' as const, name, known: known.name };
  if (type.kind === 'enum') return [known, reading];
  const unknown: ObjectType = {
    ...declared,
    kind: 'object',
    name: `Unknown${name}`,
    fields: [discriminantOf(type), ...sharedFields(type, types)],
    includes: [],
    keepsOthers: true,
  };
  return [known, unknown, { ...reading, unknown: unknown.name }];
}

function discriminantOf({ by, at, variants }: UnionType): Field {
  const than = variants.map(({ tag }) => tag);
  const meaning = 'a value that this version of the contract does not know';
  return { name: by, at, type: { kind: 'other', than }, optional: false, meaning };
}

/** The fields of the types that every variant includes. */
function sharedFields({ by, variants }: UnionType, types: NamedTypes): readonly Field[] {
  const included = variants.map(({ type }) => {
    const variant = types.get(type);
    return variant.kind === 'object' ? variant.includes.map(({ name }) => name) : [];
  });
  const shared = (included[0] ?? []).filter((name) => included.every((all) => all.includes(name)));
  return shared.flatMap((name) => types.fields(name)).filter((field) => field.name !== by);
}
