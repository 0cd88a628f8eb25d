import type { z } from 'zod';

/** Where a contract declares something. */
export interface ContractReference {
  /** `contracts/FEEDS_CONTRACT_v1.md` */
  readonly file: string;
  /** `FEEDS §4.2` */
  readonly section: string;
  readonly line: number;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * How the text of a path, a query or a form is decoded before it is validated: `list` is split at
 * commas into strings, `json` is parsed, the others are read as their name says.
 */
export type TextEncoding = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'json';

export type OperationHint =
  'read-only' | 'idempotent' | 'idempotent by key' | 'destructive' | 'etag' | 'if-match' | 'public';

/** The content of an answer with one status. */
export type OperationResult =
  | {
      readonly kind: 'json';
      readonly type: z.ZodType;
      /** The type's name in the contracts. */
      readonly name: string;
      readonly description: string;
    }
  | {
      readonly kind: 'text' | 'html' | 'bytes';
      readonly mediaType: string;
      /** The largest content in bytes; null when the contract sets no limit. */
      readonly maxBytes: number | null;
      readonly description: string;
    }
  | {
      /** `any` is JSON without a type; `event_stream` is `text/event-stream`. */
      readonly kind: 'nothing' | 'any' | 'event_stream';
      readonly description: string;
    };

/** One operation of the contracts. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  /** With `{name}` for params: `/feeds/{feed_id}:refresh`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** `group.verb`, the name in clients and tools; null when they do not have the operation. */
  readonly client: string | null;
  readonly params: z.ZodObject;
  readonly paramEncoding: Readonly<Record<string, TextEncoding>>;
  readonly query: z.ZodObject;
  readonly queryEncoding: Readonly<Record<string, TextEncoding>>;
  /** Names in lower case. Headers that are not listed are allowed. */
  readonly headers: z.ZodObject;
  /** The type of the body; null for an operation without one and for raw bytes. */
  readonly body: z.ZodType | null;
  /** The name of that type in the contracts. */
  readonly bodyName: string | null;
  /** How the body is sent; `raw` is the exact bytes, of any media type. */
  readonly bodyFormat: 'json' | 'form' | 'raw' | null;
  /** The largest body in bytes; 0 for an operation without one. */
  readonly bodyLimit: number;
  /** How the fields of a form are decoded. */
  readonly bodyEncoding: Readonly<Record<string, TextEncoding>>;
  readonly results: { readonly [status: number]: OperationResult };
  /** Its own error codes; any operation may also answer those of COMMON. */
  readonly errors: readonly string[];
  readonly hints: readonly OperationHint[];
  readonly contract: ContractReference;
}
