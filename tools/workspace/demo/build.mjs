import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * Builds projects and what they stand on; quiet unless it fails. Nothing is built twice: Nx keeps
 * what it made for as long as its sources are the same.
 */
export function build(root, projects) {
  const nx = createRequire(import.meta.url).resolve('nx/bin/nx.js');
  const args = ['run-many', '-t', 'build', '-p', projects.join(','), '--output-style=stream'];
  const child = spawn(process.execPath, [nx, ...args], {
    cwd: root,
    // No daemon: a demo that has been stopped leaves nothing running.
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build failed:\n\n${Buffer.concat(output).toString()}`));
    });
  });
}
