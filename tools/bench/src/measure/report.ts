import type { Measured } from './candidate.js';

/**
 * A table of the candidates, the floor first; the ratio of ours (the first one, if there are several) to
 * each peer; and one line for programs: `BENCH name ratio=…`.
 */
export function report(name: string, measured: readonly Measured[]): string {
  const floor = measured.find(({ role }) => role === 'floor');
  const ours = measured.filter(({ role }) => role === 'ours');
  if (floor === undefined || ours.length === 0) throw new Error(`${name} lacks a floor or ours`);
  const peers = measured.filter(({ role }) => role === 'peer');
  const rows = [floor, ...ours, ...peers].map((one) => [
    one.role,
    one.name,
    count(one.perSecond),
    (one.perSecond / floor.perSecond).toFixed(2),
    milliseconds(one.p50),
    milliseconds(one.p99),
  ]);
  const lines = ours.map((one, index) => {
    const suffix = index === 0 ? name : `${name}:${one.name.replaceAll(/[^\w.]+/g, '-')}`;
    const ratio = (one.perSecond / floor.perSecond).toFixed(3);
    return `BENCH ${suffix} ratio=${ratio} floor=${Math.round(floor.perSecond)} ours=${Math.round(one.perSecond)}`;
  });
  const times = peers.map(
    (peer) => `${((ours[0]?.perSecond ?? 0) / peer.perSecond).toFixed(2)} times ${peer.name}`,
  );
  const head = ['', name, 'per second', 'of floor', 'p50 ms', 'p99 ms'];
  return [...table([head, ...rows]), ...times, ...lines].join('\n');
}

/** Lines with aligned columns: the first two to the left, the others to the right. */
export function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function milliseconds(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}
