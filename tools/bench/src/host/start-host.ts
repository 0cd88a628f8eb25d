import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Host {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../apps/engines-api/dist/main.js', import.meta.url));

/**
 * Starts the built host on a database with AUTH=off and waits until it listens. `env` has further
 * settings.
 */
export async function startHost(
  storageUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Host> {
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'] ?? '',
      STORAGE_URL: storageUrl,
      AUTH: 'off',
      PORT: '0',
      LOG_LEVEL: 'info',
      ...env,
    },
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const url = await Promise.race([
    listening(lines),
    ended.then(() => Promise.reject(new Error('The host ended before it listened'))),
  ]);
  // Keep reading: a full pipe would block the host.
  lines.on('line', () => undefined);
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The memory that the host's process occupies, in MiB (VmRSS of proc(5); Linux only, elsewhere NaN). */
export function memoryOf({ pid }: Host): number {
  try {
    const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kibibytes) / 1024);
  } catch {
    return Number.NaN;
  }
}

async function listening(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    if (!line.includes('"listening"')) continue;
    const said: unknown = JSON.parse(line);
    if (typeof said === 'object' && said !== null && 'url' in said) return String(said.url);
  }
  throw new Error('The host never said that it listens');
}
