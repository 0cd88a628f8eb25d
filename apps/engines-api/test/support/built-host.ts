import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** Resolves to the line with the URL; rejects when the program exits before. */
  readonly listening: Promise<{ url: string }>;
  readonly ended: Promise<Ended>;
}

/** Runs the built program with these settings and an otherwise empty environment. */
export function run(args: readonly string[], settings: Record<string, string> = {}): Running {
  if (!existsSync(main)) {
    throw new Error('The program is not built: npx nx build @northstar/engines-api');
  }
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [main, ...args], { env: { PATH, ...settings } });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  const listening = new Promise<{ url: string }>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const line = stdout.split('\n').find((one) => one.includes('"msg":"listening"'));
      if (line !== undefined) resolve(JSON.parse(line) as { url: string });
    });
    ended.then(
      ({ code }) =>
        reject(new Error(`The program exited with ${code} before it listened: ${stderr}`)),
      reject,
    );
  });
  listening.catch(() => undefined); // a test that awaits it gets the rejection
  return { child, listening, ended };
}
