import type { KeyId } from '../identity/index.js';
import type { CallContext, Operations, OperationId, Scope } from '@northstar/contracts';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { AnyHandler } from './serve-operation.js';

type Declared<Id extends OperationId> = Operations[Id];

type BodyOf<Id extends OperationId> = Declared<Id>['bodyFormat'] extends 'raw'
  ? Buffer
  : Declared<Id>['body'] extends z.ZodType
    ? z.input<Declared<Id>['body']>
    : undefined;

/** A decoded query: fields with a default are optional, because an engine applies defaults itself. */
type Decoded<Type extends z.ZodType> = {
  readonly [Field in RequiredField<z.input<Type>> & keyof z.output<Type>]: z.output<Type>[Field];
} & {
  readonly [
    Field in Exclude<keyof z.output<Type>, RequiredField<z.input<Type>>>
  ]?: z.output<Type>[Field];
};

type RequiredField<Input> = {
  [Field in keyof Input]-?: Partial<Pick<Input, Field>> extends Pick<Input, Field> ? never : Field;
}[keyof Input];

/** A request of an operation. If an engine validates its arguments, they are decoded only. */
export interface Call<Id extends OperationId> {
  /** Undefined for public operations. */
  readonly scope: 'public' extends Declared<Id>['hints'][number] ? undefined : Scope;
  /** The actor, if the credentials identify one, and the Idempotency-Key header, if any. */
  readonly context: CallContext;
  readonly params: z.input<Declared<Id>['params']>;
  readonly query: Decoded<Declared<Id>['query']>;
  readonly headers: z.input<Declared<Id>['headers']>;
  readonly body: BodyOf<Id>;
  /** All headers of the request, for signatures whose header no contract declares; lower case. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** The If-Match header, for operations with the hint `if-match`. */
  readonly ifMatch: string | undefined;
  /** Aborts when the time for open requests is over during shutdown. */
  readonly signal: AbortSignal;
  /** The key that identifies the caller, if any. */
  readonly key: KeyId | undefined;
}

type Results<Id extends OperationId> = Declared<Id>['results'];

/** The content of a result: a body of its kind, or a function that writes a stream. */
type Content<Result> = Result extends { kind: 'json'; type: z.ZodType<infer Body> }
  ? { readonly body: Body }
  : Result extends { kind: 'any' }
    ? { readonly body: unknown }
    : Result extends { kind: 'text' | 'html' }
      ? { readonly body: string; readonly contentType?: string }
      : Result extends { kind: 'bytes' }
        ? { readonly body: Uint8Array; readonly contentType?: string }
        : Result extends { kind: 'event_stream' }
          ? { readonly stream: (request: Request, response: Response) => Promise<void> | void }
          : unknown;

/** An answer that the operation's contract declares. */
export type Answer<Id extends OperationId> = {
  [Status in keyof Results<Id> & number]: {
    readonly status: Status;
    /** The entity tag with its quotes. Defaults to a digest of the body, for operations with an ETag. */
    readonly etag?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } & Content<Results<Id>[Status]>;
}[keyof Results<Id> & number];

/** Answers one operation, or throws an EnginesError. */
export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<Answer<Id>> | Answer<Id>;

/** One handler for each operation of the contracts. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };

/**
 * Returns the handlers with their types removed, for `bindOperations`. They are safe to call,
 * because each request is validated by the types of its operation, before its handler is called or
 * by the engine that the handler calls.
 */
export function handlersById(handlers: Handlers): Readonly<Record<string, AnyHandler>> {
  // No type guard can check the parameter types of a function.
  return handlers as Readonly<Record<string, unknown>> as Readonly<Record<string, AnyHandler>>;
}
