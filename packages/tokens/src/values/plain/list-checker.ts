import { canonicalJson, type JsonValue } from '@northstar/contracts';
import type { Checker, Fault } from '../fault.js';
import { kindOf } from '../kind-of.js';
import { partFaults, together } from './part-faults.js';

export interface CountRules {
  min?: number;
  max?: number;
  unique?: boolean;
}

/** A list whose every item passes. `of` names an item in the expected words. */
export function listChecker(item: Checker, rules: CountRules, of: string): Checker {
  const expected = `a list of ${of}${countWords(rules, 'items')}${rules.unique ? ', no item twice' : ''}`;
  return (value) => {
    if (!isList(value)) return { reason: `must be a list, got ${kindOf(value)}`, expected };
    const counted = countFaults(value.length, rules, 'items', expected);
    // Words are looked for once something is known to be wrong.
    if (counted.length > 0 || !value.every((entry) => item(entry) === null)) {
      const parts = value.map((entry, index) => [`[${index}]`, entry] as const);
      return together([...counted, ...partFaults(parts, item)]);
    }
    if (rules.unique && new Set(value.map(textOf)).size < value.length) {
      return { reason: 'must hold no item twice', expected, nearest: distinct(value) };
    }
    return null;
  };
}

/** An object whose every member passes. */
export function mapChecker(member: Checker, rules: CountRules, of: string): Checker {
  const expected = `an object whose members are ${of}${countWords(rules, 'members')}`;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { reason: `must be an object, got ${kindOf(value)}`, expected };
    }
    const members = Object.entries(value).map(([key, entry]): [string, unknown] => [
      `.${key}`,
      entry,
    ]);
    const counted = countFaults(members.length, rules, 'members', expected);
    return together([...counted, ...partFaults(members, member)]);
  };
}

function countFaults(count: number, rules: CountRules, what: string, expected: string): Fault[] {
  const { min = 0, max = Number.POSITIVE_INFINITY } = rules;
  if (count < min) return [{ reason: `must have at least ${min} ${what}`, expected }];
  if (count > max) return [{ reason: `must have at most ${max} ${what}`, expected }];
  return [];
}

function countWords(rules: CountRules, what: string): string {
  if (rules.max === undefined) return rules.min ? `, at least ${rules.min} ${what}` : '';
  return `, ${rules.min ?? 0} to ${rules.max} ${what}`;
}

/** Its items have passed their checker, which takes JSON only. */
function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function textOf(value: JsonValue): string {
  return canonicalJson(value);
}

function distinct(values: readonly JsonValue[]): JsonValue[] {
  return [...new Map(values.map((value) => [textOf(value), value])).values()];
}
