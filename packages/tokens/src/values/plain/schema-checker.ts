import type { Checker } from '../fault.js';
import { jsonChecker } from './json-checker.js';

/** As much of a zod type as a check needs. */
export interface ParsingType {
  safeParse(value: unknown):
    | { success: true }
    | {
        success: false;
        error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
      };
}

/** A value of a type that a contract declares. */
export function schemaChecker(type: ParsingType, name: string): Checker {
  const json = jsonChecker();
  const expected = `a value of the type ${name}`;
  return (value) => {
    const fault = json(value);
    if (fault !== null) return fault;
    const parsed = type.safeParse(value);
    if (parsed.success) return null;
    const [first] = parsed.error.issues;
    const where = first === undefined ? '' : first.path.map(String).join('.');
    const message = first?.message ?? `is no ${name}`;
    return { reason: where === '' ? message : `${where}: ${message}`, expected };
  };
}
