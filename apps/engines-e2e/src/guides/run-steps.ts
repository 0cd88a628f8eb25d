import { spawnSync } from 'node:child_process';

/** What the shell prints behind each command, so that outputs can be told apart. */
const mark = '\u001e';

/** Why commands of guides cannot run here; null when they can. */
export function noShellReason(): string | null {
  for (const program of ['bash', 'curl']) {
    if (spawnSync(program, ['--version']).error !== undefined) return `there is no ${program} here`;
  }
  return null;
}

/**
 * Runs commands one after another in one shell, as a reader would, and gives what each has
 * printed. Ends at the first that fails, with what was said until then.
 */
export function runSteps(commands: readonly string[]): string[] {
  const script = commands.map((command) => `${command}\nprintf '\\036'\n`).join('');
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail'], {
    input: script,
    env: { PATH },
    encoding: 'utf8',
    timeout: 120_000,
  });
  const outputs = stdout.split(mark);
  if (status === 0) return outputs.slice(0, -1);
  throw new Error(`${commands[outputs.length - 1] ?? ''} ended with ${status}: ${stderr}`);
}
