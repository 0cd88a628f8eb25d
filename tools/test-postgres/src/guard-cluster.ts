import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * What the guard runs: it waits for its input to end, which the system does for it when the
 * process at the other end is gone, however that came; then it stops the server that still holds
 * the folder and removes the folder.
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
 * Watches over a server from a process of its own, so that a killed test run (SIGKILL runs no
 * exit hooks) leaves neither server nor files behind. Returns how to send the guard away.
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
