type Signals = 'SIGTERM' | 'SIGINT';

interface SignalSource {
  on(signal: Signals, listener: () => void): unknown;
}

/**
 * Calls `stop` at the first SIGTERM or SIGINT, and exits with 0 when it resolves, with 1 when it
 * rejects. A second signal exits at once with 1.
 */
export function onStopSignals(
  stop: (signal: Signals) => Promise<void>,
  onError: (error: unknown) => void,
  process: SignalSource & { exit(code: number): void } = globalThis.process,
): void {
  let isStopping = false;
  const handle = (signal: Signals) => {
    if (isStopping) {
      process.exit(1);
      return;
    }
    isStopping = true;
    stop(signal).then(
      () => process.exit(0),
      (error: unknown) => {
        onError(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => handle('SIGTERM'));
  process.on('SIGINT', () => handle('SIGINT'));
}
