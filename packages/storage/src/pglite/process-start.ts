import { readFileSync } from 'node:fs';

/**
 * The start time of a process as a text that can be compared. Linux has it in /proc
 * (proc_pid_stat(5), field 22, clock ticks since boot). Null where it is not known.
 */
export function processStartedAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the program's name, may contain blanks and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[19] ?? null;
  } catch {
    return null; // there is no /proc, or no such process
  }
}
