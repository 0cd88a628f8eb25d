import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * The guard process waits for the end of its standard input, which the operating system closes when
 * the process at the other end exits for any reason. It then stops the server and removes its folder.
 */
const SCRIPT = `
const { readFileSync, rmSync } = require('node:fs');
const [folder, databaseDir] = process.argv.slice(1);
const serverPid = () => {
  try { return Number(readFileSync(databaseDir + '/postmaster.pid', 'utf8').split('\\n')[0]); }
  catch { return 0; }
};
process.stdin.resume();
process.stdin.on('end', () => {
  const pid = serverPid();
  try { if (pid > 1) process.kill(pid, 'SIGINT'); } catch {}
  const deadline = Date.now() + 10000;
  const timer = setInterval(() => {
    if (serverPid() > 1 && Date.now() < deadline) return;
    clearInterval(timer);
    rmSync(folder, { recursive: true, force: true });
  }, 50);
});
`;

/**
 * Starts a process that removes the server and its files when this process exits, even after
 * SIGKILL, which runs no exit hooks. Returns a function that ends the guard.
 */
export function guardCluster(folder: string, databaseDir: string): () => void {
  const guard = spawn(process.execPath, ['-e', SCRIPT, folder, databaseDir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {},
  });
  guard.unref();
  const { stdin } = guard;
  // A pipe keeps the event loop alive by itself; node types it as a plain stream.
  if (stdin instanceof Socket) stdin.unref();
  return () => stdin.end();
}
