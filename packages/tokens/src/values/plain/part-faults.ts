import { allFaults, type Checker, type Fault } from '../fault.js';

/** A megabyte of nonsense need not be answered with ten. */
const MOST = 50;

/** What is wrong with the parts of a value, told of the whole. */
export function partFaults(
  parts: Iterable<readonly [where: string, part: unknown]>,
  check: Checker,
): Fault[] {
  const faults: Fault[] = [];
  for (const [where, part] of parts) {
    const fault = check(part);
    if (fault !== null) faults.push(...allFaults(fault).map((each) => placed(where, each)));
  }
  return faults;
}

/** Faults of one value as one, the first of them with the others beside it; null for none. */
export function together(faults: readonly Fault[]): Fault | null {
  const [first, ...others] = faults;
  if (first === undefined || others.length === 0) return first ?? null;
  const more = others.slice(0, MOST - 1);
  const untold = others.length - more.length;
  if (untold > 0) more.push({ ...first, reason: `has ${untold} faults more` });
  return { ...first, more };
}

/** What would do for a part would not do for the whole: only words are passed on. */
function placed(where: string, { reason, expected }: Fault): Fault {
  const isWithin = reason.startsWith('.') || reason.startsWith('[');
  return { reason: isWithin ? `${where}${reason}` : `${where} ${reason}`, expected };
}
