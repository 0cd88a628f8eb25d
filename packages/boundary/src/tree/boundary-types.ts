import type { OperationId, Operations } from '@northstar/contracts';
import type { Paged } from '../pages/paged.js';
import type { EventStream } from '../stream/event-stream.js';
import type { ArgsOf, ConditionalId, OptionsOf, ResultOf, StreamId } from './call-types.js';

type ClientName<Id extends OperationId> = Operations[Id]['client'];

type Group = {
  [Id in OperationId]: ClientName<Id> extends `${infer Name}.${string}` ? Name : never;
}[OperationId];

type Answer<R> = R extends { items: readonly (infer Item)[]; next_cursor: string | null }
  ? Paged<R, Item>
  : Promise<R>;

interface Conditional<Id extends OperationId> {
  (...args: ArgsOf<Id, OptionsOf<Id> & { if_none_match?: undefined }>): Answer<ResultOf<Id>>;
  /** Resolves to undefined while the ETag is current. */
  (
    ...args: ArgsOf<Id, OptionsOf<Id> & { if_none_match: string }>
  ): Promise<ResultOf<Id> | undefined>;
}

type Method<Id extends OperationId> = Id extends StreamId
  ? (...args: ArgsOf<Id>) => EventStream
  : Id extends ConditionalId
    ? Conditional<Id>
    : (...args: ArgsOf<Id>) => Answer<ResultOf<Id>>;

/** Every operation that has a client name, as `group.verb`. */
export type ClientTree = {
  readonly [Name in Group]: {
    readonly [
      Id in OperationId as ClientName<Id> extends `${Name}.${infer Verb}` ? Verb : never
    ]: Method<Id>;
  };
};

export type RequestId = Exclude<OperationId, StreamId>;

/** A whole answer: status, headers, ETag and data. */
export interface AnswerOf<Id extends RequestId> {
  status: number;
  headers: Headers;
  /** The ETag, for If-Match and If-None-Match. */
  etag: string | null;
  /** Undefined when the status is 304: the cached version is current. */
  data: Id extends ConditionalId ? ResultOf<Id> | undefined : ResultOf<Id>;
}

export interface WholeAnswers {
  /** Sends an operation by its id, and resolves to the whole answer. */
  request<Id extends RequestId>(
    id: Id,
    ...args: ArgsOf<
      Id,
      OptionsOf<Id> & (Id extends ConditionalId ? { if_none_match?: string | undefined } : unknown)
    >
  ): Promise<AnswerOf<Id>>;
}
