import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { onStopSignals } from './stop-signals.js';

class FakeProcess extends EventEmitter {
  readonly exits: number[] = [];
  exited: Promise<void>;
  #resolve: () => void = () => undefined;

  constructor() {
    super();
    this.exited = new Promise((resolve) => (this.#resolve = resolve));
  }

  exit(code: number): void {
    this.exits.push(code);
    this.#resolve();
  }
}

describe('A stop signal', () => {
  it('stops in order and exits with 0', async () => {
    const process = new FakeProcess();
    const signals: string[] = [];
    onStopSignals(
      async (signal) => void signals.push(signal),
      () => undefined,
      process,
    );
    process.emit('SIGTERM');
    await process.exited;
    expect([signals, process.exits]).toEqual([['SIGTERM'], [0]]);
  });

  it('exits at once when it is the second one', async () => {
    const process = new FakeProcess();
    onStopSignals(
      () => new Promise(() => undefined),
      () => undefined,
      process,
    );
    process.emit('SIGINT');
    process.emit('SIGTERM');
    expect(process.exits).toEqual([1]);
  });

  it('exits with 1 when stopping fails, and reports the error', async () => {
    const process = new FakeProcess();
    const failures: unknown[] = [];
    onStopSignals(
      () => Promise.reject(new Error('stuck')),
      (error) => failures.push(error),
      process,
    );
    process.emit('SIGTERM');
    await process.exited;
    expect([process.exits, failures]).toEqual([[1], [new Error('stuck')]]);
  });
});
