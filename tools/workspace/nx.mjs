import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

const taskLine = /^(?:> |✔ +)nx run (\S+):\S+/;
const outputLine = /^(@[^\s:]+): ?(.*)$/;

/**
 * Runs Nx without its headers, summaries and advice.
 *
 * `onTask(project)` is called when a task starts or is read from the cache, `onOutput(project, line)`
 * for each line that a task prints, without colors. Resolves with `{ ok, log }`; `log` is everything
 * that Nx printed.
 */
export function runNx(root, args, { onTask = () => {}, onOutput = () => {}, limitMs } = {}) {
  const nx = createRequire(import.meta.url).resolve('nx/bin/nx.js');
  const windows = process.platform === 'win32';
  const child = spawn(process.execPath, [nx, ...args, '--output-style=stream'], {
    cwd: root,
    // Without the daemon nothing keeps running after the command has ended.
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own can be ended as a whole.
    detached: !windows,
  });
  const end = (signal) => {
    try {
      if (windows) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // The group has ended already.
    }
  };
  const onSignal = (signal) => end(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, onSignal);
  const limit = limitMs === undefined ? undefined : setTimeout(() => end('SIGKILL'), limitMs);

  const log = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.push(line);
      const plain = stripVTControlCharacters(line);
      const task = taskLine.exec(plain)?.[1];
      if (task !== undefined) onTask(task);
      const [, project, text] = outputLine.exec(plain) ?? [];
      if (project !== undefined) onOutput(project, text);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, onSignal);
      resolve({ ok: code === 0, log: log.join('\n') });
    });
  });
}
