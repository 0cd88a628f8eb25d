import type { ConnectionState } from './connection-state.js';

const labels: Readonly<Record<ConnectionState, string>> = {
  connecting: 'Connecting…',
  live: 'Live',
  reconnecting: 'Reconnecting…',
};

/** Shows whether changes of other clients arrive. */
export function ConnectionBadge({ state }: { state: ConnectionState }) {
  return (
    <span className="connection" role="status" data-connection={state}>
      <span className="connection-dot" aria-hidden="true" />
      {labels[state]}
    </span>
  );
}
