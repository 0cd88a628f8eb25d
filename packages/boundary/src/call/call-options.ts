/** What may be said with a call, beside its input; each operation's type takes those that it knows. */
export interface CallOptions {
  /** Ends the call, or the stream. */
  signal?: AbortSignal | undefined;
  /** Repeats of a call with the same key are answered with the first answer. */
  idempotency_key?: string | undefined;
  /** The ETag that was read. */
  if_match?: string | undefined;
  /** The ETag that is at hand: undefined is answered when it is still the present one. */
  if_none_match?: string | undefined;
  /** The cursor that a stream goes on behind. */
  last_event_id?: string | undefined;
}
