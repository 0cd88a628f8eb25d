import { severities } from './change.js';
import type { Difference } from './compare.js';

/** A table of the changes, the most severe first, and the verdict as the last line. */
export function printDifference({ changes, verdict }: Difference): string {
  if (changes.length === 0) return `Nothing changed.\n\n${verdict}`;
  const rows = [...changes]
    .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))
    .map(({ severity, breaks, owner, path, text }) => [
      severity,
      breaks.length === 0 ? '-' : breaks.join(', '),
      owner,
      path,
      text,
    ]);
  const table = [['severity', 'breaks', 'contract', 'path', 'change'], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...table.map((row) => (row[column] ?? '').length)),
  );
  const lines = table.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n\n${verdict}`;
}
