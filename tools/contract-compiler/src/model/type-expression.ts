import type { Position } from '../diagnostics/diagnostic.js';

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export interface NumberType extends Bounds {
  readonly kind: 'integer' | 'number';
  readonly exclusiveMin?: number;
  readonly exclusiveMax?: number;
  readonly step?: number;
}

export interface StringType extends Bounds {
  readonly kind: 'string' | 'text';
  /** The inside of `matches /…/`. */
  readonly pattern?: string;
}

/** Kinds without parameters. */
export const plainKinds = [
  'boolean',
  'null',
  'timestamp',
  'date',
  'url',
  'decimal',
  'json',
  'object',
] as const;

/** Kinds whose values a renderer parses: strings in JSON, for token tables only. */
export const renderedKinds = [
  'color',
  'size',
  'gradient',
  'shadow',
  'easing',
  'tracks',
  'font_family',
  'image_url',
  'href',
  'slug',
] as const;

export type PlainKind = (typeof plainKinds)[number];
export type RenderedKind = (typeof renderedKinds)[number];

/** A value that a renderer parses. */
export type RenderedType =
  | { readonly kind: RenderedKind }
  | ({ readonly kind: 'length'; readonly boundUnit?: string } & Bounds);

/** A type cell with its rules. */
export type TypeExpression =
  | StringType
  | NumberType
  | RenderedType
  | { readonly kind: PlainKind }
  | { readonly kind: 'id'; readonly prefix: string }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | ({ readonly kind: 'list'; readonly of: TypeExpression; readonly unique?: true } & Bounds)
  | ({ readonly kind: 'map'; readonly of: TypeExpression } & Bounds)
  | { readonly kind: 'nullable'; readonly of: TypeExpression }
  /** A field of a patch whose type differs between the variants. */
  | { readonly kind: 'either'; readonly of: readonly TypeExpression[] }
  /** Any string but these: the discriminant of a variant that this version does not know. */
  | { readonly kind: 'other'; readonly than: readonly string[] }
  | { readonly kind: 'ref'; readonly name: string; readonly at: Position };

export function isRendered(type: TypeExpression): type is RenderedType {
  return type.kind === 'length' || renderedKinds.some((kind) => kind === type.kind);
}
