import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './start-host.js';

export interface Demo {
  url: string;
  /** The time until `npm start` printed the URL of the page, including builds. */
  seconds: number;
  /** Sends SIGINT, as Ctrl-C does; resolves to the exit code. */
  stop(): Promise<number | null>;
}

export interface DemoSettings {
  port: number;
  upstreamsPort: number;
  storageUrl: string;
}

/** Runs the script of `npm start`, and waits until it prints the URL of the page. */
export async function startDemo(settings: DemoSettings): Promise<Demo> {
  const began = Date.now();
  const child = spawn(process.execPath, [join(root, 'tools/workspace/start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Without the environment of the test run, which a person's shell does not have.
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      PORT: String(settings.port),
      UPSTREAMS_PORT: String(settings.upstreamsPort),
      STORAGE_URL: settings.storageUrl,
    },
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const match = /The page\s+(http\S+)/.exec(output)?.[1];
        if (match !== undefined) resolve(match);
      });
    }
    child.once('exit', (code) => reject(new Error(`npm start exited (${code}):\n${output}`)));
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
