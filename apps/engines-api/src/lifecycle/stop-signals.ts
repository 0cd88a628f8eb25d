type Signals = 'SIGTERM' | 'SIGINT';

interface SignalSource {
  on(signal: Signals, listener: () => void): unknown;
}

/**
 * Calls `stop` at the first SIGTERM or SIGINT and ends the process with 0 when it is done, with 1
 * when it fails. A second signal ends the process at once.
 */
export function onStopSignals(
  stop: (signal: Signals) => Promise<void>,
  fail: (error: unknown) => void,
  process: SignalSource & { exit(code: number): void } = globalThis.process,
): void {
  let stopping = false;
  const handle = (signal: Signals) => {
    if (stopping) {
      process.exit(1);
      return;
    }
    stopping = true;
    stop(signal).then(
      () => process.exit(0),
      (error: unknown) => {
        fail(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => handle('SIGTERM'));
  process.on('SIGINT', () => handle('SIGINT'));
}
