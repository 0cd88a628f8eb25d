import type { JsonValue } from '../json/json-value.js';
import type { ContractReference } from '../operation/operation.js';

/** The type of a token's values as plain data (docs/contract-grammar.md, Type expressions). */
export type TokenType =
  | {
      readonly kind: 'string' | 'text';
      /** Lengths in Unicode code points. */
      readonly min?: number;
      readonly max?: number;
      /** The source of a regular expression that the whole string matches. */
      readonly pattern?: string;
    }
  | {
      readonly kind: 'integer' | 'number';
      readonly min?: number;
      readonly max?: number;
      readonly exclusive_min?: number;
      readonly exclusive_max?: number;
      /** Values are multiples of it. */
      readonly step?: number;
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | {
      readonly kind:
        | 'color'
        | 'size'
        | 'gradient'
        | 'shadow'
        | 'easing'
        | 'tracks'
        | 'font_family'
        | 'image_url'
        | 'href'
        | 'slug'
        | 'url'
        | 'timestamp'
        | 'object'
        | 'json';
    }
  | {
      readonly kind: 'length';
      /** The bounds apply to values in `bound_unit`. */
      readonly min?: number;
      readonly max?: number;
      readonly bound_unit?: string;
    }
  | {
      readonly kind: 'list';
      readonly of: TokenType;
      readonly min?: number;
      readonly max?: number;
      readonly unique?: boolean;
    }
  | {
      readonly kind: 'map';
      readonly of: TokenType;
      readonly min?: number;
      readonly max?: number;
    }
  /** A declared type of the contracts by its name. */
  | { readonly kind: 'ref'; readonly name: string }
  | { readonly kind: 'nullable'; readonly of: TokenType };

export type TokenLevel = 'page' | 'element' | 'block' | 'graph';

/** A value, the path on the canvas root whose value is used, or none. */
export type TokenDefault = { readonly value: JsonValue } | { readonly from: string } | null;

/** One token path of the TOKENS contract. */
export interface TokenDefinition {
  /** `layout.margin.top`; of an open path `content.bindings.*`. */
  readonly path: string;
  readonly type: TokenType;
  readonly level: TokenLevel;
  /** The element kind, where the level is `block`. */
  readonly block?: string;
  readonly default: TokenDefault;
  /** Whether an element without a value inherits that of its nearest ancestor. */
  readonly inherits: boolean;
  readonly label: string;
  readonly group: string;
  /** The unit of a number: `ms`. */
  readonly unit?: string;
  /** The step of a slider. */
  readonly step?: number;
  readonly meaning?: string;
  /** Whether the star of the path is any name of letters, digits and underscores. */
  readonly open?: true;
  /** The family that declares the token. */
  readonly family?: string;
  /** Of an override: the breakpoint, and the path whose value it replaces there. */
  readonly breakpoint?: string;
  readonly base_path?: string;
  /** The row of the contract; for a token of a family, the row of the family. */
  readonly contract: ContractReference;
}

/** `responsive.mobile.*`: the paths of a level under a prefix. */
export interface TokenOverride {
  /** Ends with a dot. */
  readonly prefix: string;
  readonly level: TokenLevel;
  readonly breakpoint: string;
}

export interface TokenCatalogue {
  readonly tokenDefinitions: readonly TokenDefinition[];
  readonly tokenDefinitionByPath: ReadonlyMap<string, TokenDefinition>;
}
