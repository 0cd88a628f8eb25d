import { spawn } from 'node:child_process';

/**
 * The guard process waits for the end of its standard input, which the operating system closes when
 * the process at the other end exits for any reason. It then sends SIGTERM, and SIGKILL after 15 s.
 */
const script = `
const pid = Number(process.argv[1]);
const send = (signal) => { try { process.kill(pid, signal); return true; } catch { return false; } };
process.stdin.resume();
process.stdin.on('end', () => {
  send('SIGTERM');
  const deadline = Date.now() + 15000;
  const timer = setInterval(() => {
    if (send(0) && Date.now() < deadline) return;
    clearInterval(timer);
    send('SIGKILL');
  }, 50);
});
`;

/**
 * Stops the program `pid` when this process exits, even after SIGKILL, which runs no exit hooks.
 * Returns a function that ends the guard.
 */
export function guard(pid) {
  const watcher = spawn(process.execPath, ['-e', script, String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {},
  });
  watcher.unref();
  watcher.stdin.unref();
  return () => watcher.kill('SIGKILL');
}
