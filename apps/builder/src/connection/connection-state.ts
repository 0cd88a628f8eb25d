/** The state of the event stream. While it is `reconnecting`, the page may show old data. */
export type ConnectionState = 'connecting' | 'live' | 'reconnecting';

/** The stream reports `opened` and `lost`; it reconnects and resumes by itself. */
export type ConnectionAction = 'opened' | 'lost';

export function reduceConnection(
  _state: ConnectionState,
  action: ConnectionAction,
): ConnectionState {
  return action === 'opened' ? 'live' : 'reconnecting';
}
