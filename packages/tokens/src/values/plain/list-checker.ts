import { canonicalJson, type JsonValue } from '@northstar/contracts';
import type { Checker, Fault } from '../fault.js';
import { kindOf } from '../kind-of.js';

export interface CountRules {
  min?: number;
  max?: number;
  unique?: boolean;
}

/** A list whose every item passes. `of` names an item in the expected words. */
export function listChecker(item: Checker, rules: CountRules, of: string): Checker {
  const { min = 0, max = Number.POSITIVE_INFINITY } = rules;
  const expected = `a list of ${of}${countWords(rules, 'items')}${rules.unique ? ', no item twice' : ''}`;
  return (value) => {
    if (!isList(value)) return { reason: `must be a list, got ${kindOf(value)}`, expected };
    if (value.length < min) return { reason: `must have at least ${min} items`, expected };
    if (value.length > max) return { reason: `must have at most ${max} items`, expected };
    const bad = firstBad(
      value.map((entry, index) => [`[${index}]`, entry]),
      item,
    );
    if (bad !== null) return bad;
    if (rules.unique && new Set(value.map(textOf)).size < value.length) {
      return { reason: 'must hold no item twice', expected, nearest: distinct(value) };
    }
    return null;
  };
}

/** An object whose every member passes. */
export function mapChecker(member: Checker, rules: CountRules, of: string): Checker {
  const { min = 0, max = Number.POSITIVE_INFINITY } = rules;
  const expected = `an object whose members are ${of}${countWords(rules, 'members')}`;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { reason: `must be an object, got ${kindOf(value)}`, expected };
    }
    const members = Object.entries(value).map(([key, entry]): [string, unknown] => [
      `.${key}`,
      entry,
    ]);
    if (members.length < min) return { reason: `must have at least ${min} members`, expected };
    if (members.length > max) return { reason: `must have at most ${max} members`, expected };
    return firstBad(members, member);
  };
}

function firstBad(entries: readonly (readonly [string, unknown])[], check: Checker): Fault | null {
  for (const [where, entry] of entries) {
    const fault = check(entry);
    // What would do for the item would not do for the list: only words are passed on.
    if (fault !== null) return { reason: `${where} ${fault.reason}`, expected: fault.expected };
  }
  return null;
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
