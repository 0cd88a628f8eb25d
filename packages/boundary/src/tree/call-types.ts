import type { JsonValue, OperationId, Operations } from '@northstar/contracts';
import type { z } from 'zod';
import type { CallOptions } from '../call/call-options.js';

type Hint<Id extends OperationId> = Operations[Id]['hints'][number];
type Results<Id extends OperationId> = Operations[Id]['results'];
type Result<Id extends OperationId> = Results<Id>[keyof Results<Id>];

/** An input is only read, so it may be a constant. */
type ReadonlyInput<T> = T extends readonly (infer Item)[]
  ? readonly ReadonlyInput<Item>[]
  : T extends object
    ? { readonly [Field in keyof T]: ReadonlyInput<T[Field]> }
    : T;
type Flat<T> = T extends unknown ? { readonly [Field in keyof T]: ReadonlyInput<T[Field]> } : never;

/** zod types an object without fields as one with any field; here it must add no field. */
type FieldsOf<T> =
  T extends z.ZodObject<infer Shape> ? (keyof Shape extends never ? unknown : z.input<T>) : unknown;
/** Raw bytes are given as a field of their own. */
type BodyOf<O extends Operations[OperationId]> = O extends { bodyFormat: 'raw' }
  ? { body: Uint8Array }
  : O['body'] extends z.ZodType
    ? z.input<O['body']>
    : unknown;

/** The params, query and body fields of an operation as one flat object. */
export type InputOf<Id extends OperationId> = Flat<
  FieldsOf<Operations[Id]['params']> & FieldsOf<Operations[Id]['query']> & BodyOf<Operations[Id]>
>;

type ValueOf<R> = R extends { kind: 'json'; type: infer T extends z.ZodType }
  ? z.output<T>
  : R extends { kind: 'nothing' }
    ? void
    : R extends { kind: 'bytes' }
      ? Uint8Array
      : R extends { kind: 'text' | 'html' }
        ? string
        : R extends { kind: 'any' }
          ? JsonValue
          : never;

/** The data that an operation answers with. */
export type ResultOf<Id extends OperationId> = ValueOf<Result<Id>>;

/** The operations that answer with an event stream. */
export type StreamId = {
  [Id in OperationId]: Result<Id> extends { kind: 'event_stream' } ? Id : never;
}[OperationId];

/** The operations that answer 304 while an ETag is current. */
export type ConditionalId = {
  [Id in OperationId]: 'etag' extends Hint<Id>
    ? 'read-only' extends Hint<Id>
      ? Id
      : never
    : never;
}[OperationId];

/** The options of an operation, beside its input. */
export type OptionsOf<Id extends OperationId> = Pick<CallOptions, 'signal'> &
  ('idempotent by key' extends Hint<Id> ? Pick<CallOptions, 'idempotency_key'> : unknown) &
  ('if-match' extends Hint<Id> ? { if_match: string } : unknown) &
  (Id extends StreamId ? Pick<CallOptions, 'last_event_id'> : unknown);

/** The arguments of a call. An input without required fields may be left out. */
export type ArgsOf<Id extends OperationId, Options = OptionsOf<Id>> = [keyof InputOf<Id>] extends [
  never,
]
  ? OptionsArg<Options>
  : {} extends InputOf<Id> // eslint-disable-line @typescript-eslint/no-empty-object-type -- tests whether all fields are optional
    ? {} extends Options // eslint-disable-line @typescript-eslint/no-empty-object-type -- the same
      ? [input?: InputOf<Id>, options?: Options]
      : [input: InputOf<Id>, options: Options]
    : [input: InputOf<Id>, ...OptionsArg<Options>];

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- tests whether all are optional
type OptionsArg<Options> = {} extends Options ? [options?: Options] : [options: Options];
