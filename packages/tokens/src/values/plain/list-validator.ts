import { canonicalJson, type JsonValue, type ValueProblem } from '@northstar/contracts';
import { kindOf } from '../kind-of.js';
import { noProblems, type Validator } from '../validator.js';
import { sizeProblem } from './json-size.js';
import { atMostMaxProblems, partProblems } from './part-problems.js';

export interface CountRules {
  min?: number;
  max?: number;
  unique?: boolean;
}

/** A list of valid items. `itemName` describes an item in `expected`. */
export function listValidator(
  validateItem: Validator,
  rules: CountRules,
  itemName: string,
): Validator {
  const expected = `a list of ${itemName}${describeCount(rules, 'items')}${rules.unique ? ', no item twice' : ''}`;
  return (value) => {
    if (!isList(value)) return [{ reason: `must be a list, got ${kindOf(value)}`, expected }];
    const count = countProblems(value.length, rules, 'items', expected);
    // Reasons are written only once something is known to be wrong.
    if (count.length > 0 || !value.every((item) => validateItem(item).length === 0)) {
      const parts = value.map((item, index) => [`[${index}]`, item] as const);
      return atMostMaxProblems([...count, ...partProblems(parts, validateItem)]);
    }
    const tooLarge = sizeProblem(value);
    if (tooLarge !== null) return [{ reason: tooLarge, expected }];
    if (rules.unique && new Set(value.map(canonicalJson)).size < value.length) {
      return [{ reason: 'must not contain an item twice', expected, nearest: distinct(value) }];
    }
    return noProblems;
  };
}

/** An object of valid members. `memberName` describes a member in `expected`. */
export function mapValidator(
  validateMember: Validator,
  rules: CountRules,
  memberName: string,
): Validator {
  const expected = `an object whose members are ${memberName}${describeCount(rules, 'members')}`;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [{ reason: `must be an object, got ${kindOf(value)}`, expected }];
    }
    const parts = Object.entries(value).map(([key, member]): [string, unknown] => [
      `.${key}`,
      member,
    ]);
    const count = countProblems(parts.length, rules, 'members', expected);
    const tooLarge = sizeProblem(value);
    if (tooLarge !== null) count.push({ reason: tooLarge, expected });
    return atMostMaxProblems([...count, ...partProblems(parts, validateMember)]);
  };
}

function countProblems(
  count: number,
  rules: CountRules,
  what: string,
  expected: string,
): ValueProblem[] {
  const { min = 0, max = Number.POSITIVE_INFINITY } = rules;
  if (count < min) return [{ reason: `must have at least ${min} ${what}`, expected }];
  if (count > max) return [{ reason: `must have at most ${max} ${what}`, expected }];
  return [];
}

function describeCount(rules: CountRules, what: string): string {
  if (rules.max === undefined) return rules.min ? `, at least ${rules.min} ${what}` : '';
  return `, ${rules.min ?? 0} to ${rules.max} ${what}`;
}

/** Items are JSON once they are valid: every item validator accepts JSON only. */
function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function distinct(values: readonly JsonValue[]): JsonValue[] {
  return [...new Map(values.map((value) => [canonicalJson(value), value])).values()];
}
