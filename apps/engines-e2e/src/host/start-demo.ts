import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './start-host.js';

export interface Demo {
  url: string;
  /** From the call until the page was announced, builds included. */
  seconds: number;
  /** As Ctrl-C does; resolves to the exit code. */
  stop(): Promise<number | null>;
}

export interface DemoSettings {
  port: number;
  upstreamsPort: number;
  storageUrl: string;
}

/** Runs what `npm start` runs, and waits until it announces the page. */
export async function startDemo(settings: DemoSettings): Promise<Demo> {
  const began = Date.now();
  const child = spawn(process.execPath, [join(root, 'tools/workspace/start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing of the test run's own environment: a person's shell has none of it either.
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      PORT: String(settings.port),
      UPSTREAMS_PORT: String(settings.upstreamsPort),
      STORAGE_URL: settings.storageUrl,
    },
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /The page\s+(http\S+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    }
    child.once('exit', (code) => reject(new Error(`npm start ended (${code}):\n${said}`)));
  });
  return {
    url,
    seconds: (Date.now() - began) / 1000,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
      return child.exitCode;
    },
  };
}
