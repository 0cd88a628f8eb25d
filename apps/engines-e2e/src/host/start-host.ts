import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The built host, running in its own process. */
export interface Host {
  url: string;
  port: number;
  /** Returns the output so far, for error messages. */
  log(): string;
  /** Sends SIGTERM: the host finishes open requests. Resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Sends SIGKILL, as when a machine fails. */
  kill(): Promise<void>;
}

export interface HostSettings {
  storageUrl: string;
  /** Defaults to `0`: any free port. */
  port?: number;
  env?: Record<string, string>;
}

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const main = join(root, 'apps/engines-api/dist/main.js');

/**
 * Starts the build of engines-api with identity off, and waits until it listens. Rejects with its
 * output when it exits before.
 */
export async function startHost(settings: HostSettings): Promise<Host> {
  const child = spawn(process.execPath, [main], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'test',
      AUTH: 'off',
      PORT: String(settings.port ?? 0),
      STORAGE_URL: settings.storageUrl,
      ...settings.env,
    },
  });
  const lines: string[] = [];
  const url = await listeningUrl(child, lines);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  };
  return {
    url,
    port: Number(new URL(url).port),
    log: () => lines.join('\n'),
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

/** Resolves to the `url` of the log line whose `msg` is `listening`. */
function listeningUrl(child: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const url = readListening(line);
        if (url !== null) resolve(url);
      });
    }
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`The host exited (${code ?? signal}):\n${lines.join('\n')}`));
    });
  });
}

function readListening(line: string): string | null {
  if (!line.includes('"listening"')) return null;
  const entry: unknown = JSON.parse(line);
  if (typeof entry !== 'object' || entry === null || !('url' in entry)) return null;
  return typeof entry.url === 'string' ? entry.url : null;
}
