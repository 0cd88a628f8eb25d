import { spawn } from 'node:child_process';

/**
 * What the guard runs: it waits for its input to end, which the system does for it when the process
 * at the other end is gone, however that came; then it ends the program, in order if it can.
 */
const script = `
const pid = Number(process.argv[1]);
const tell = (signal) => { try { process.kill(pid, signal); return true; } catch { return false; } };
process.stdin.resume();
process.stdin.on('end', () => {
  tell('SIGTERM');
  const deadline = Date.now() + 15000;
  const timer = setInterval(() => {
    if (tell(0) && Date.now() < deadline) return;
    clearInterval(timer);
    tell('SIGKILL');
  }, 50);
});
`;

/**
 * Watches over a program from a process of its own, so that it ends when this process does, even
 * by SIGKILL, which runs no exit hooks. Returns how to send the guard away.
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
