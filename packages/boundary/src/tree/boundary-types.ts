import type { OperationId, Operations } from '@northstar/contracts';
import type { Paged } from '../pages/paged.js';
import type { EventStream } from '../stream/event-stream.js';
import type { ArgsOf, ConditionalId, OptionsOf, ResultOf, StreamId } from './call-types.js';

type ClientName<Id extends OperationId> = Operations[Id]['client'];

type Group = {
  [Id in OperationId]: ClientName<Id> extends `${infer Name}.${string}` ? Name : never;
}[OperationId];

type Answered<R> = R extends { items: readonly (infer Item)[]; next_cursor: string | null }
  ? Paged<R, Item>
  : Promise<R>;

interface Conditional<Id extends OperationId> {
  (...args: ArgsOf<Id, OptionsOf<Id> & { if_none_match?: undefined }>): Answered<ResultOf<Id>>;
  /** Undefined when the ETag is still the present one. */
  (
    ...args: ArgsOf<Id, OptionsOf<Id> & { if_none_match: string }>
  ): Promise<ResultOf<Id> | undefined>;
}

type Method<Id extends OperationId> = Id extends StreamId
  ? (...args: ArgsOf<Id>) => EventStream
  : Id extends ConditionalId
    ? Conditional<Id>
    : (...args: ArgsOf<Id>) => Answered<ResultOf<Id>>;

/** Every operation that has a client name, as `group.verb`. */
export type ClientTree = {
  readonly [Name in Group]: {
    readonly [
      Id in OperationId as ClientName<Id> extends `${Name}.${infer Verb}` ? Verb : never
    ]: Method<Id>;
  };
};

export type RequestId = Exclude<OperationId, StreamId>;

/** An answer with what stands around it. */
export interface AnswerOf<Id extends RequestId> {
  status: number;
  headers: Headers;
  /** For If-Match and If-None-Match. */
  etag: string | null;
  /** Undefined when the status is 304: what was read before is still true. */
  data: Id extends ConditionalId ? ResultOf<Id> | undefined : ResultOf<Id>;
}

export interface WholeAnswers {
  /** Sends an operation by its id and gives the whole answer: status, headers, ETag and data. */
  request<Id extends RequestId>(
    id: Id,
    ...args: ArgsOf<
      Id,
      OptionsOf<Id> & (Id extends ConditionalId ? { if_none_match?: string | undefined } : unknown)
    >
  ): Promise<AnswerOf<Id>>;
}
