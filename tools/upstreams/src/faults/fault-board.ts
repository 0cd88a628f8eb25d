import type { EmulatedRequest } from '../server/reply.js';
import type { Fault, FaultAction, ActiveFault } from './fault.js';

/** The active faults. The oldest fault that matches a request is applied to it. */
export interface FaultBoard {
  /** Returns the fault's id. */
  add(fault: Fault): string;
  /** Clears one fault or all. Returns false when there is no such fault. */
  clear(faultId?: string): boolean;
  list(): ActiveFault[];
  /** Returns the fault that applies to this request, and counts it. */
  apply(route: string, request: EmulatedRequest): FaultAction | undefined;
}

function matches(fault: Fault, route: string, request: EmulatedRequest): boolean {
  const named =
    fault.route === undefined ||
    fault.route === route ||
    (fault.route.endsWith('.') && route.startsWith(fault.route));
  const same = Object.entries(fault.query ?? {}).every(
    ([name, value]) => request.query.get(name) === value,
  );
  return named && same && (fault.when?.(request) ?? true);
}

export function createFaultBoard(): FaultBoard {
  let faults: ActiveFault[] = [];
  let made = 0;
  return {
    add(fault) {
      made += 1;
      const faultId = `flt_${String(made)}`;
      faults.push({ ...fault, fault_id: faultId, applied: 0 });
      return faultId;
    },
    clear(faultId) {
      const before = faults.length;
      faults = faultId === undefined ? [] : faults.filter((one) => one.fault_id !== faultId);
      return faultId === undefined || faults.length < before;
    },
    list: () => faults.map((one) => ({ ...one })),
    apply(route, request) {
      const fault = faults.find((one) => matches(one, route, request));
      if (fault === undefined) return undefined;
      fault.applied += 1;
      if (fault.times !== undefined && fault.applied >= fault.times) {
        faults = faults.filter((one) => one !== fault);
      }
      return fault.action;
    },
  };
}
