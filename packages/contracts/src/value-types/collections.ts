import * as z from 'zod';
import { canonicalJson } from '../json/canonical-json.js';
import type { JsonValue } from '../json/json-value.js';

export interface CountRules {
  readonly min?: number;
  readonly max?: number;
}

export interface ListRules extends CountRules {
  /** Whether an item may be in the list once only; objects are compared by content. */
  readonly unique?: boolean;
}

/** An array (contract grammar: `list of TYPE`). */
export function list<T extends z.ZodType<JsonValue>>(of: T, rules: ListRules = {}): z.ZodArray<T> {
  let list = z.array(of);
  if (rules.min !== undefined) list = list.min(rules.min, `must have at least ${items(rules.min)}`);
  if (rules.max !== undefined) list = list.max(rules.max, `must have at most ${items(rules.max)}`);
  if (rules.unique !== true) return list;
  return list.refine(
    (values) => new Set(values.map((value) => canonicalJson(value))).size === values.length,
    'must not have an item twice',
  );
}

/** An object with any keys (contract grammar: `map of TYPE`). */
export function map<T extends z.ZodType>(
  of: T,
  { min, max }: CountRules = {},
): z.ZodRecord<z.ZodString, T> {
  let map = z.record(z.string(), of);
  if (min !== undefined) {
    map = map.refine(
      (value) => Object.keys(value).length >= min,
      `must have at least ${keys(min)}`,
    );
  }
  if (max !== undefined) {
    map = map.refine((value) => Object.keys(value).length <= max, `must have at most ${keys(max)}`);
  }
  return map;
}

function items(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}

function keys(count: number): string {
  return count === 1 ? '1 key' : `${count} keys`;
}
