import type { z } from 'zod';

/** Where in the contracts a thing is declared. */
export interface ContractReference {
  /** `contracts/FEEDS_CONTRACT_v1.md` */
  readonly file: string;
  /** `FEEDS §4.2` */
  readonly section: string;
  readonly line: number;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * How the text of a path or a query becomes a value before its type is asked: `list` is cut at
 * commas into strings, `json` is parsed, the others read as their name says.
 */
export type TextEncoding = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'json';

export type OperationHint =
  | 'read-only'
  | 'idempotent'
  | 'idempotent by key'
  | 'destructive'
  | 'etag'
  | 'if-match'
  | 'public';

/** What an operation answers under one status. */
export type OperationResult =
  | {
      readonly kind: 'json';
      readonly type: z.ZodType;
      /** The type's name in the contracts. */
      readonly name: string;
      readonly description: string;
    }
  | {
      /** `any` is JSON without a type; `event_stream` is `text/event-stream`. */
      readonly kind: 'nothing' | 'text' | 'html' | 'any' | 'event_stream';
      readonly description: string;
    };

/** The shape that every operation of the contracts satisfies. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  /** With `{name}` for params: `/feeds/{feed_id}:refresh`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** `group.verb` of clients and tools; null where clients have none. */
  readonly client: string | null;
  readonly params: z.ZodObject;
  readonly paramEncoding: Readonly<Record<string, TextEncoding>>;
  readonly query: z.ZodObject;
  readonly queryEncoding: Readonly<Record<string, TextEncoding>>;
  /** Names in lower case; other headers pass. */
  readonly headers: z.ZodObject;
  readonly body: z.ZodType | null;
  readonly bodyName: string | null;
  readonly results: { readonly [status: number]: OperationResult };
  /** Its own error codes, beside those that any operation may answer. */
  readonly errors: readonly string[];
  readonly hints: readonly OperationHint[];
  readonly contract: ContractReference;
}
