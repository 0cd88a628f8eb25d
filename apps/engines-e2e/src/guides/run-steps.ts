import { spawnSync } from 'node:child_process';

/** Printed after each command, to separate the outputs. */
const separator = '\u001e';

/** Returns why commands of guides cannot run on this machine; null when they can. */
export function noShellReason(): string | null {
  for (const program of ['bash', 'curl']) {
    if (spawnSync(program, ['--version']).error !== undefined) return `${program} is not installed`;
  }
  return null;
}

/**
 * Runs commands one after another in one shell, as a reader does, and returns the output of each.
 * Throws at the first command that fails, with its error output.
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
  const outputs = stdout.split(separator);
  if (status === 0) return outputs.slice(0, -1);
  throw new Error(`${commands[outputs.length - 1] ?? ''} exited with ${status}: ${stderr}`);
}
