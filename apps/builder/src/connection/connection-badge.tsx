import type { ConnectionState } from './connection-state.js';

const words: Readonly<Record<ConnectionState, string>> = {
  connecting: 'Connecting…',
  live: 'Live',
  reconnecting: 'Reconnecting…',
};

/** Whether changes made elsewhere are arriving. */
export function ConnectionBadge({ state }: { state: ConnectionState }) {
  return (
    <span className="connection" role="status" data-connection={state}>
      <span className="connection-dot" aria-hidden="true" />
      {words[state]}
    </span>
  );
}
