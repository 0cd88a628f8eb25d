import type { z } from 'zod';

/** What is wrong with a value, in the contracts' own words; those of the library stay inside. */
export function reasonWords(
  issue: z.core.$ZodIssue,
  value: unknown,
  expected: string | undefined,
): string {
  if (value === undefined) return 'is missing';
  // The contracts' types say themselves what a value must be.
  if (issue.message.startsWith('must ')) return issue.message;
  if (expected === undefined) return 'is not what may stand here';
  return `must be ${expected}${typeof value === 'string' ? '' : `, got ${kindOf(value)}`}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'boolean') return `${value}, a boolean`;
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'no JSON number';
  return `a ${typeof value}`;
}
