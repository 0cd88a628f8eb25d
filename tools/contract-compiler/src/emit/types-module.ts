import type { Field, Model, ObjectType, TypeDeclaration, UnionType } from '../model/model.js';
import type { TypeExpression } from '../model/type-expression.js';
import { type NamedTypes, namesIn } from '../model/named-types.js';
import {
  comment,
  header,
  importing,
  importZod,
  inline,
  moduleOf,
  propertyName,
  quoted,
  reference,
} from './source.js';
import { ZodPrinter } from './zod-expression.js';

/** The zod types that one contract declares. */
export function emitTypesModule(
  contract: string,
  model: Model,
  types: NamedTypes,
  valueTypes = '../value-types/index.js',
): string {
  const own = inOrder(
    model.types.filter((type) => type.owner === contract),
    types,
  );
  const printer = new ZodPrinter();
  const body = own.map((type) => emitType(type, types, printer)).join('\n');
  return [
    header,
    own.length === 0 ? 'export {};\n' : importZod,
    ...importsOfTypes(own.flatMap(namesIn), contract, types),
    importing(printer.called, valueTypes),
    `\n${body}`,
  ].join('');
}

/** Import lines for types of other contracts. */
export function importsOfTypes(
  names: readonly string[],
  owner: string,
  types: NamedTypes,
  type = false,
): string[] {
  const byModule = new Map<string, string[]>();
  for (const name of names) {
    const from = types.get(name).owner;
    if (from !== owner) byModule.set(from, [...(byModule.get(from) ?? []), name]);
  }
  return [...byModule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, used]) => importing(used, moduleOf(from), type));
}

/** Sorts types so that each follows those it uses, because a const must be declared before its use. */
function inOrder(own: readonly TypeDeclaration[], types: NamedTypes): TypeDeclaration[] {
  const ordered = new Set<TypeDeclaration>();
  const visiting = new Set<TypeDeclaration>();
  const visit = (type: TypeDeclaration): void => {
    if (visiting.has(type)) return;
    visiting.add(type);
    for (const name of namesIn(type)) {
      const next = types.get(name);
      if (next.owner === type.owner) visit(next);
    }
    ordered.add(type);
  };
  own.forEach(visit);
  return [...ordered];
}

function emitType(type: TypeDeclaration, types: NamedTypes, printer: ZodPrinter): string {
  const { name } = type;
  const meta = [
    `id: ${quoted(name)}`,
    ...(type.description === '' ? [] : [`description: ${quoted(type.description)}`]),
    `contract: ${reference(type.contract)}`,
  ];
  const typed = `export type ${name} = z.infer<typeof ${name}>;\n`;
  const input = types.hasDefaults(name)
    ? `/** The input of {@link ${name}}: fields with a default are optional. */\nexport type ${name}Input = z.input<typeof ${name}>;\n`
    : '';
  const variants = type.kind === 'object' ? patchVariants(type, printer) : '';
  return `${comment(type.description)}export const ${name} = ${zodOf(type, types, printer)}.meta({ ${meta.join(', ')} });\n${typed}${input}${variants}`;
}

/** The strict types of a patch by the union's discriminant, which its body does not have. */
function patchVariants({ name, contract, patchOf }: ObjectType, printer: ZodPrinter): string {
  if (patchOf === undefined) return '';
  const lines = patchOf.variants.map(({ tag, fields }) => {
    const meta = `id: ${quoted(patchVariantName(name, tag))}, contract: ${reference(contract)}`;
    return `  ${propertyName(tag)}: ${printer.object(fields, 'z.strictObject', '  ')}.meta({ ${meta} }),\n`;
  });
  return `\n/** {@link ${name}} for each \`${patchOf.by}\`. */\nexport const ${patchMapName(name, patchOf.by)} = {\n${lines.join('')}};\n`;
}

/** The name of a variant's JSON Schema: `FeedPatch.youtube`. */
export function patchVariantName(name: string, tag: string): string {
  return `${name}.${tag}`;
}

/** `FeedPatchBySourceKind` */
export function patchMapName(name: string, by: string): string {
  const words = by.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${name}By${words.join('')}`;
}

function zodOf(type: TypeDeclaration, types: NamedTypes, printer: ZodPrinter): string {
  switch (type.kind) {
    case 'enum': {
      const values = type.values.map(
        ({ value, meaning }) => `${comment(meaning, '  ')}  ${quoted(value)},\n`,
      );
      return `z.enum([\n${values.join('')}])`;
    }
    case 'alias':
      return printer.type(type.type);
    case 'union':
      return unionOf(type, types);
    case 'open': {
      const { known, unknown } = type;
      if (unknown === undefined) return printer.call('openEnum', known);
      return printer.call('openUnion', `${known}, ${unknown}`);
    }
    case 'object': {
      if (type.keepsOthers === true)
        return `${printer.object(type.fields, 'z.object')}.catchall(${printer.call('json')})`;
      const circle = circleOf(type, types);
      if (circle.size === 0) return printer.object(type.fields);
      return circularObject(type.fields, circle, printer);
    }
  }
}

function unionOf(type: UnionType, types: NamedTypes): string {
  const { by } = type;
  const variants = type.variants.map((variant) =>
    types.hasDiscriminant(variant.type, by)
      ? `  ${variant.type},\n`
      : `  ${variant.type}.extend({ ${propertyName(by)}: z.literal(${quoted(variant.tag)}) }),\n`,
  );
  const tags = type.variants.map((variant) => variant.tag).join(', ');
  const error = `{ error: (issue) => (issue.code === 'invalid_union' ? ${quoted(`must be one of ${tags}`)} : undefined) }`;
  return `z.discriminatedUnion(${quoted(by)}, [\n${variants.join('')}], ${error})`;
}

/** The types of the circle that a type is part of; empty for most types. */
function circleOf(type: TypeDeclaration, types: NamedTypes): ReadonlySet<string> {
  const reached = types.reached(type.name);
  if (!reached.has(type.name)) return new Set();
  return new Set([...reached].filter((name) => types.reached(name).has(type.name)));
}

/** Fields that contain their own type are getters, as zod requires for recursive objects. */
function circularObject(
  fields: readonly Field[],
  circle: ReadonlySet<string>,
  printer: ZodPrinter,
): string {
  const lines = fields.map((field) => {
    const plain = `  ${propertyName(field.name)}: ${printer.field(field)},\n`;
    if (!leadsInto(field.type, circle)) return comment(field.meaning, '  ') + plain;
    const typed = staticType(field.type);
    const whole = field.default === undefined ? typed : `z.ZodDefault<${typed}>`;
    const returned = field.optional ? `z.ZodExactOptional<${typed}>` : whole;
    return `${comment(field.meaning, '  ')}  get ${propertyName(field.name)}(): ${returned} {\n    return ${printer.field(field)};\n  },\n`;
  });
  return `z.strictObject({\n${lines.join('')}})`;
}

function leadsInto(type: TypeExpression, circle: ReadonlySet<string>): boolean {
  if (type.kind === 'ref') return circle.has(type.name);
  return (
    (type.kind === 'list' || type.kind === 'map' || type.kind === 'nullable') &&
    leadsInto(type.of, circle)
  );
}

function staticType(type: TypeExpression): string {
  if (type.kind === 'list') return `z.ZodArray<${staticType(type.of)}>`;
  if (type.kind === 'map') return `z.ZodRecord<z.ZodString, ${staticType(type.of)}>`;
  if (type.kind === 'nullable') return `z.ZodNullable<${staticType(type.of)}>`;
  if (type.kind === 'ref') return `typeof ${type.name}`;
  throw new Error(`${inline(type)} leads into no circle`);
}
