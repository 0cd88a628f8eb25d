import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { guard } from './guard.mjs';

/** Child programs that end together: when one exits by itself or this process ends, all are stopped. */
export class Children {
  #running = new Map();
  #stopping = false;
  #onEnd;

  /** `onEnd(name, exit)` is called when a program exits before `stop()`; `exit` is its code or signal. */
  constructor(onEnd) {
    this.#onEnd = onEnd;
  }

  /**
   * Starts a Node program and resolves with its parsed `"msg":"listening"` line. All other lines
   * are printed. Rejects when the program exits before it listens.
   */
  start(name, args, { cwd, env = {} }) {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      // In a process group of its own, so that Ctrl-C reaches only this process, which stops the
      // programs in order.
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
      ended.then((how) => reject(new Error(`${name} exited (${how}) before it was ready`)));
      child.once('error', reject);
      createInterface({ input: child.stdout }).on('line', (line) => {
        const message = parsed(line);
        if (message?.msg === 'listening') resolve(message);
        else console.log(line);
      });
    });
  }

  /** Stops the programs one after another, the last started first. */
  async stop() {
    this.#stopping = true;
    for (const { child, ended } of [...this.#running.values()].reverse()) {
      child.kill('SIGTERM');
      await ended;
    }
  }

  /** Kills all programs immediately. */
  kill() {
    this.#stopping = true;
    for (const { child } of this.#running.values()) child.kill('SIGKILL');
  }
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // not JSON: a line for people
  }
}
