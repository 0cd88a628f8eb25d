import type { Actor, Operations, OperationId, Scope } from '@northstar/contracts';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { AnyHandler } from './serve-operation.js';

type Declared<Id extends OperationId> = Operations[Id];

type BodyOf<Id extends OperationId> =
  Declared<Id>['body'] extends z.ZodType<infer Body> ? Body : undefined;

/** A request whose every part has passed its type. */
export interface Call<Id extends OperationId> {
  /** Of public operations there is none. */
  readonly scope: 'public' extends Declared<Id>['hints'][number] ? undefined : Scope;
  /** The caller, where the credentials tell. */
  readonly actor: Actor | undefined;
  readonly params: z.output<Declared<Id>['params']>;
  readonly query: z.output<Declared<Id>['query']>;
  readonly headers: z.output<Declared<Id>['headers']>;
  readonly body: BodyOf<Id>;
  /** The Idempotency-Key of operations that take one. */
  readonly idempotencyKey: string | undefined;
  /** The If-Match of operations that need one. */
  readonly ifMatch: string | undefined;
  /** Aborted when a stopping host waits no longer: give up and say so. */
  readonly signal: AbortSignal;
}

type Results<Id extends OperationId> = Declared<Id>['results'];

/** What one result of a contract is made of: a body by its kind, or a stream that writes itself. */
type Content<Result> = Result extends { kind: 'json'; type: z.ZodType<infer Body> }
  ? { readonly body: Body }
  : Result extends { kind: 'any' }
    ? { readonly body: unknown }
    : Result extends { kind: 'text' | 'html' }
      ? { readonly body: string; readonly contentType?: string }
      : Result extends { kind: 'event_stream' }
        ? { readonly stream: (request: Request, response: Response) => Promise<void> | void }
        : unknown;

/** An answer that the operation's contract allows, by status. */
export type Answer<Id extends OperationId> = {
  [Status in keyof Results<Id> & number]: {
    readonly status: Status;
    /** The entity tag, quotes included; made of the body where the contract wants one and none is given. */
    readonly etag?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } & Content<Results<Id>[Status]>;
}[keyof Results<Id> & number];

/** Answers one operation, or throws an EnginesError. */
export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<Answer<Id>> | Answer<Id>;

/** One handler for each operation of the contracts. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };

/**
 * The handlers by their operations' ids, as binding needs them. What the compiler forgets here is
 * held at run time: a request is parsed by its operation's own types before its handler is called.
 */
export function handlersById(handlers: Handlers): Readonly<Record<string, AnyHandler>> {
  // A handler takes one operation's calls only; no guard can look into a function to see that.
  return handlers as Readonly<Record<string, unknown>> as Readonly<Record<string, AnyHandler>>;
}
