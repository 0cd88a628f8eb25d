import type { Position } from '../diagnostics/diagnostic.js';
import type { Json } from './json.js';
import type { TypeExpression } from './type-expression.js';

/** The location of a declaration, as problems and schemas cite it. */
export interface ContractReference {
  readonly file: string;
  /** `FEEDS §4.2` */
  readonly section: string;
  readonly line: number;
}

export interface Declared {
  /** The contract's name: `FEEDS`. */
  readonly owner: string;
  readonly at: Position;
  readonly contract: ContractReference;
}

export interface Field {
  readonly name: string;
  readonly at: Position;
  readonly type: TypeExpression;
  readonly optional: boolean;
  readonly default?: { readonly value: Json };
  readonly meaning: string;
  /** For a field that an `includes` row adds: the row of the included type. */
  readonly includedFrom?: Declared;
}

/** A row `includes TYPE` of a type's or an event's table. */
export interface Include {
  readonly name: string;
  readonly at: Position;
  /** The number of the table's own fields above it. */
  readonly index: number;
}

interface NamedType extends Declared {
  readonly name: string;
  readonly description: string;
}

/** An enum or a union to which later versions may add values. */
interface Openable {
  readonly open?: true;
  /** Of the strict form `KnownNAME`: the name that the contract declares. */
  readonly openAs?: string;
}

export interface EnumType extends NamedType, Openable {
  readonly kind: 'enum';
  readonly values: readonly { readonly value: string; readonly meaning: string }[];
}

export interface ObjectType<F = Field> extends NamedType {
  readonly kind: 'object';
  /** Its own fields and those of the types that it includes, in the order of the table. */
  readonly fields: readonly F[];
  readonly includes: readonly Include[];
  /** Of the form `UnknownNAME` of an open union: other fields are kept as they are. */
  readonly keepsOthers?: true;
  /** Of a patch: the same fields with the types that one variant of the union has. */
  readonly patchOf?: {
    /** The union's discriminant. */
    readonly by: string;
    readonly variants: readonly { readonly tag: string; readonly fields: readonly F[] }[];
  };
}

export interface AliasType extends NamedType {
  readonly kind: 'alias';
  readonly type: TypeExpression;
}

export interface UnionType extends NamedType, Openable {
  readonly kind: 'union';
  readonly by: string;
  readonly variants: readonly UnionVariant[];
}

export interface UnionVariant {
  readonly tag: string;
  readonly type: string;
  readonly at: Position;
}

/** What a reader expects of an open enum or union: the known values, and any other. */
export interface OpenType extends NamedType {
  readonly kind: 'open';
  /** The strict enum or union. */
  readonly known: string;
  /** Of a union: the type of a variant that this version does not know. */
  readonly unknown?: string;
}

export type TypeDeclaration<F = Field> =
  EnumType | ObjectType<F> | AliasType | UnionType | OpenType;

export interface ErrorDeclaration extends Declared {
  readonly code: string;
  readonly status: number;
  readonly meaning: string;
}

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];

export const hints = [
  'read-only',
  'idempotent',
  'idempotent by key',
  'destructive',
  'etag',
  'if-match',
  'public',
] as const;
export type Hint = (typeof hints)[number];

export const statuses = [200, 201, 202, 204, 304, 503] as const;
export type Status = (typeof statuses)[number];

export type Result = {
  readonly status: Status;
  readonly at: Position;
  readonly meaning: string;
} & (
  | { readonly kind: 'json'; readonly name: string }
  | { readonly kind: 'nothing' | 'any' | 'event_stream' }
  | {
      readonly kind: 'text' | 'html' | 'bytes';
      readonly mediaType: string;
      readonly maxBytes?: number;
    }
);

export interface Body {
  readonly format: 'json' | 'form' | 'raw';
  /** The name of its type; null for raw bytes. */
  readonly name: string | null;
  readonly maxBytes: number;
  readonly at: Position;
  readonly meaning: string;
}

export interface CodeUse {
  readonly code: string;
  readonly at: Position;
}

export interface OperationDeclaration<F = Field> extends Declared {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly pathAt: Position;
  readonly summary: string;
  readonly description: string;
  readonly client: string | null;
  readonly clientAt: Position;
  readonly params: readonly F[];
  readonly query: readonly F[];
  /** Names in lower case. */
  readonly headers: readonly F[];
  readonly body: Body | null;
  readonly results: readonly Result[];
  readonly errors: readonly CodeUse[];
  readonly hints: readonly Hint[];
}

export interface EventDeclaration<F = Field> extends Declared {
  readonly name: string;
  readonly topic: string;
  readonly topicAt: Position;
  readonly description: string;
  readonly fields: readonly F[];
  readonly includes: readonly Include[];
}

export const levels = ['page', 'element', 'block', 'graph'] as const;
export type Level = (typeof levels)[number];

export type TokenDefault = { readonly value: Json } | { readonly from: string } | null;

/** One token path, families and brace lists expanded. */
export interface Token extends Declared {
  readonly path: string;
  readonly type: TypeExpression;
  readonly level: Level;
  readonly block?: string;
  readonly default: TokenDefault;
  readonly inherits: boolean;
  readonly label: string;
  readonly group: string;
  readonly unit?: string;
  readonly step?: number;
  readonly meaning?: string;
  readonly open?: true;
  readonly family?: string;
}

/** `responsive.mobile.*`: the paths of a level under a prefix. */
export interface TokenOverride extends Declared {
  readonly prefix: string;
  readonly level: Level;
  readonly breakpoint: string;
}

export interface Example {
  /** A named type's example or a token section's. */
  readonly of: 'type' | 'tokens';
  /** The type's name, or the token section's. */
  readonly name: string;
  readonly outcome: 'accepts' | 'rejects';
  readonly value: Json;
  /** For `rejects`: the path of the error, and a part of its message. */
  readonly path?: string;
  readonly message?: string;
  readonly contract: ContractReference;
}

export interface ContractDocument {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly uses: readonly string[];
  readonly file: string;
  readonly text: string;
  readonly versionAt: Position;
}

/** The checked contents of the contracts. */
export interface Model {
  readonly contracts: readonly ContractDocument[];
  readonly types: readonly TypeDeclaration[];
  readonly errors: readonly ErrorDeclaration[];
  readonly operations: readonly OperationDeclaration[];
  readonly events: readonly EventDeclaration[];
  readonly tokens: readonly Token[];
  readonly overrides: readonly TokenOverride[];
  readonly examples: readonly Example[];
}
