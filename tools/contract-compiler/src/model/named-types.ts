import type { Field, Model, TypeDeclaration } from './model.js';
import type { TypeExpression } from './type-expression.js';

/** The declared types by name. */
export class NamedTypes {
  readonly #types: ReadonlyMap<string, TypeDeclaration>;

  constructor(model: Model) {
    this.#types = new Map(model.types.map((type) => [type.name, type]));
  }

  get(name: string): TypeDeclaration {
    const type = this.#types.get(name);
    if (type === undefined) throw new Error(`no type ${name} in a model without diagnostics`);
    return type;
  }

  /** Whether its input may omit fields that its output always has. */
  hasDefaults(name: string): boolean {
    return [name, ...this.reached(name)].some((reached) => {
      const type = this.get(reached);
      return type.kind === 'object' && type.fields.some((field) => field.default !== undefined);
    });
  }

  /** The types that a type uses, directly or not; itself only if it is part of a circle. */
  reached(name: string): ReadonlySet<string> {
    const reached = new Set<string>();
    const walk = (from: string): void => {
      for (const next of namesIn(this.get(from))) {
        if (reached.has(next)) continue;
        reached.add(next);
        walk(next);
      }
    };
    walk(name);
    return reached;
  }

  /** The fields of an object or of all variants of a union, with aliases resolved. */
  fields(name: string): readonly Field[] {
    const type = this.get(name);
    switch (type.kind) {
      case 'object':
        return type.fields;
      case 'union':
        return type.variants.flatMap((variant) => this.fields(variant.type));
      case 'alias':
        return type.type.kind === 'ref' ? this.fields(type.type.name) : [];
      case 'enum':
      case 'open':
        return [];
    }
  }

  /** Returns a type with its aliases resolved. */
  resolve(type: TypeExpression): TypeExpression {
    if (type.kind !== 'ref') return type;
    const declared = this.get(type.name);
    return declared.kind === 'alias' ? this.resolve(declared.type) : type;
  }

  /** Whether the type of a variant has the union's discriminant as a field. */
  hasDiscriminant(variant: string, by: string): boolean {
    return this.fields(variant).some((field) => field.name === by);
  }
}

/** The types that a declaration uses directly. */
export function namesIn(type: TypeDeclaration): string[] {
  switch (type.kind) {
    case 'enum':
      return [];
    case 'open':
      return [type.known, ...(type.unknown === undefined ? [] : [type.unknown])];
    case 'alias':
      return namesInExpression(type.type);
    case 'union':
      return type.variants.map((variant) => variant.type);
    case 'object':
      return type.fields.flatMap((field) => namesInExpression(field.type));
  }
}

export function namesInExpression(type: TypeExpression): string[] {
  return refsInExpression(type).map(({ name }) => name);
}

export function refsInExpression(type: TypeExpression): (TypeExpression & { kind: 'ref' })[] {
  if (type.kind === 'ref') return [type];
  if (type.kind === 'list' || type.kind === 'map' || type.kind === 'nullable') {
    return refsInExpression(type.of);
  }
  if (type.kind === 'either') return type.of.flatMap(refsInExpression);
  return [];
}
