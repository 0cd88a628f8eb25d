import type { JsonValue } from '../json/json-value.js';
import type { ContractReference } from '../operation/operation.js';

/** What a token's values are, as plain data (docs/contract-grammar.md, Type expressions). */
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
      /** Bounds hold for values in `bound_unit`. */
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

/** A value; the value that another path has on the canvas root; or none. */
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
  /** Whether an element without a value takes its nearest ancestor's. */
  readonly inherits: boolean;
  readonly label: string;
  readonly group: string;
  /** What a number counts: `ms`. */
  readonly unit?: string;
  /** What a slider moves by. */
  readonly step?: number;
  readonly meaning?: string;
  /** The star of the path stands for any letters, digits and underscores. */
  readonly open?: true;
  /** The family whose field this is. */
  readonly family?: string;
  /** Of an override: the breakpoint, and the path whose value it replaces there. */
  readonly breakpoint?: string;
  readonly base_path?: string;
  /** Where the row stands; for a family's field, the family's row. */
  readonly contract: ContractReference;
}

/** `responsive.mobile.*`: every path of a level once more under a prefix. */
export interface TokenOverride {
  /** With its closing dot. */
  readonly prefix: string;
  readonly level: TokenLevel;
  readonly breakpoint: string;
}

export interface TokenCatalogue {
  readonly tokenDefinitions: readonly TokenDefinition[];
  readonly tokenDefinitionByPath: ReadonlyMap<string, TokenDefinition>;
}
