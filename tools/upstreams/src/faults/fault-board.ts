import type { Asked } from '../server/reply.js';
import type { Fault, FaultAction, StandingFault } from './fault.js';

/** The faults that stand. The oldest that matches a request strikes it. */
export interface FaultBoard {
  /** Returns the fault's id. */
  add(fault: Fault): string;
  /** One fault, or all. False when there is no such fault. */
  clear(faultId?: string): boolean;
  list(): StandingFault[];
  /** What strikes this request, counted as struck. */
  strike(route: string, asked: Asked): FaultAction | undefined;
}

function matches(fault: Fault, route: string, asked: Asked): boolean {
  const named =
    fault.route === undefined ||
    fault.route === route ||
    (fault.route.endsWith('.') && route.startsWith(fault.route));
  const same = Object.entries(fault.query ?? {}).every(
    ([name, value]) => asked.query.get(name) === value,
  );
  return named && same && (fault.when?.(asked) ?? true);
}

export function createFaultBoard(): FaultBoard {
  let faults: StandingFault[] = [];
  let made = 0;
  return {
    add(fault) {
      made += 1;
      const faultId = `flt_${String(made)}`;
      faults.push({ ...fault, fault_id: faultId, struck: 0 });
      return faultId;
    },
    clear(faultId) {
      const before = faults.length;
      faults = faultId === undefined ? [] : faults.filter((one) => one.fault_id !== faultId);
      return faultId === undefined || faults.length < before;
    },
    list: () => faults.map((one) => ({ ...one })),
    strike(route, asked) {
      const fault = faults.find((one) => matches(one, route, asked));
      if (fault === undefined) return undefined;
      fault.struck += 1;
      if (fault.times !== undefined && fault.struck >= fault.times) {
        faults = faults.filter((one) => one !== fault);
      }
      return fault.action;
    },
  };
}
