import type { Checker } from '../fault.js';

export function nullableChecker(of: Checker): Checker {
  return (value) => {
    if (value === null) return null;
    const fault = of(value);
    return fault === null ? null : { ...fault, expected: `${fault.expected}, or null` };
  };
}
