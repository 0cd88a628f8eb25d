/** How the event stream is: while `reconnecting`, what is shown may be a little old. */
export type ConnectionState = 'connecting' | 'live' | 'reconnecting';

/** `opened` and `lost` are what the stream tells; it resumes by itself in between. */
export type ConnectionAction = 'opened' | 'lost';

export function reduceConnection(
  _state: ConnectionState,
  action: ConnectionAction,
): ConnectionState {
  return action === 'opened' ? 'live' : 'reconnecting';
}
