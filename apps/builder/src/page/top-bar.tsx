import { ConnectionBadge } from '../connection/connection-badge.js';
import type { ConnectionState } from '../connection/connection-state.js';

interface TopBarProps {
  canvasId: string;
  rev: number | null;
  connection: ConnectionState;
}

export function TopBar({ canvasId, rev, connection }: TopBarProps) {
  return (
    <header className="top-bar">
      <img className="mark" src="./favicon.svg" alt="" width="26" height="26" />
      <h1>Northstar Builder</h1>
      <span className="crumb">
        {canvasId}
        {rev !== null && <span className="rev">revision {rev}</span>}
      </span>
      <ConnectionBadge state={connection} />
    </header>
  );
}
