import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { guard } from './guard.mjs';

/** Programs that live and end together: when one ends unasked, or this process does, so do all. */
export class Children {
  #running = new Map();
  #stopping = false;
  #onEnd;

  /** `onEnd` is told the name and the exit of a program that ended unasked. */
  constructor(onEnd) {
    this.#onEnd = onEnd;
  }

  /**
   * Starts a Node program and waits for its line `"msg":"listening"`; resolves with that line,
   * parsed. Later lines go to standard output.
   */
  start(name, args, { cwd, env = {} }) {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      // A group of its own: Ctrl-C then reaches this program alone, which stops the others in order.
      detached: process.platform !== 'win32',
    });
    const dismiss = child.pid === undefined ? () => undefined : guard(child.pid);
    const ended = new Promise((resolve) => {
      child.once('exit', dismiss);
      child.once('close', (code, signal) => {
        this.#running.delete(name);
        resolve(code ?? signal);
        if (!this.#stopping) this.#onEnd(name, code ?? signal);
      });
    });
    this.#running.set(name, { child, ended });
    return new Promise((resolve, reject) => {
      ended.then((how) => reject(new Error(`${name} ended (${how}) before it listened`)));
      child.once('error', reject);
      createInterface({ input: child.stdout }).on('line', (line) => {
        const told = parsed(line);
        if (told?.msg === 'listening') resolve(told);
        else console.log(line);
      });
    });
  }

  /** Stops the programs one behind the other, the last one started first. */
  async stop() {
    this.#stopping = true;
    for (const { child, ended } of [...this.#running.values()].reverse()) {
      child.kill('SIGTERM');
      await ended;
    }
  }

  /** Ends what still runs, at once. */
  kill() {
    this.#stopping = true;
    for (const { child } of this.#running.values()) child.kill('SIGKILL');
  }
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // not a line of the log; shown as it is
  }
}
