/** Options of a call, beside its input. The type of each operation allows those that apply to it. */
export interface CallOptions {
  /** Cancels the call, or ends the stream. */
  signal?: AbortSignal | undefined;
  /** A repeated call with the same key gets the first answer again. */
  idempotency_key?: string | undefined;
  /** The ETag of the version that the change is based on. */
  if_match?: string | undefined;
  /** The ETag of the cached version; the call resolves to undefined while it is current. */
  if_none_match?: string | undefined;
  /** The cursor of the event after which the stream starts. */
  last_event_id?: string | undefined;
}
