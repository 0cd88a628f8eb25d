import { readFileSync } from 'node:fs';

/**
 * When a process began, as text to compare: Linux tells it in /proc (proc_pid_stat(5), field 22,
 * clock ticks since boot). Null where the system does not tell.
 */
export function processStartedAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the program's name, may hold anything, even blanks and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[19] ?? null;
  } catch {
    return null; // no /proc here, or no such process
  }
}
