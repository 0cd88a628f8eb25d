import type { ProblemItem } from '@northstar/contracts';
import { validatePart, type ContractType } from '@northstar/contracts/validation';
import type { Checker, Fault } from '../fault.js';
import { jsonChecker } from './json-checker.js';
import { together } from './part-faults.js';

/** A value of a type that a contract declares. */
export function schemaChecker(type: ContractType, name: string): Checker {
  const json = jsonChecker();
  const expected = `a value of the type ${name}`;
  const schema = { $ref: `#/$defs/${name}` };
  return (value) => {
    const fault = json(value);
    if (fault !== null) return { ...fault, expected };
    if (type.safeParse(value).success) return null;
    const { invalid, unknown } = validatePart(type, { name: '', value, schema });
    const faults = [...invalid, ...unknown].map((item) => faultOf(item, expected));
    return together(faults) ?? { reason: `is no ${name}`, expected };
  };
}

function faultOf({ path = '', reason, expected, nearest }: ProblemItem, otherwise: string): Fault {
  return {
    reason: path === '' ? reason : `${path} ${reason}`,
    expected: expected ?? otherwise,
    // Of a part of the value, the nearest would not do for the whole.
    ...(path === '' && nearest !== undefined ? { nearest } : {}),
  };
}
