import type { NamedTypes } from '../model/named-types.js';
import { describeType } from '../model/describe-type.js';
import type { TypeExpression } from '../model/type-expression.js';

/** Whether a new type has more values than the old one, fewer, or other values. */
export type Relation = 'same' | 'wider' | 'narrower' | 'other';

export interface Versions {
  readonly before: NamedTypes;
  readonly after: NamedTypes;
}

/** Compares two type expressions. Changes of a declared type are compared at its declaration. */
export function relate(before: TypeExpression, after: TypeExpression, types: Versions): Relation {
  if (before.kind === 'ref' && after.kind === 'ref' && before.name === after.name) return 'same';
  const old = types.before.resolve(before);
  const now = types.after.resolve(after);
  if (old.kind === 'nullable' || now.kind === 'nullable') return relateNullable(old, now, types);
  const oldValues = literals(old, types.before);
  const nowValues = literals(now, types.after);
  if (oldValues !== undefined && nowValues !== undefined) return relateSets(oldValues, nowValues);
  if (old.kind !== now.kind) {
    if (old.kind === 'either' || now.kind === 'either')
      return relateSets(choices(old), choices(now));
    if (contains(now, old)) return 'wider';
    return contains(old, now) ? 'narrower' : 'other';
  }
  const relations = [...relateBounds(old, now), ...relateRest(old, now, types)];
  return combine(relations);
}

function relateNullable(old: TypeExpression, now: TypeExpression, types: Versions): Relation {
  const inner = relate(
    old.kind === 'nullable' ? old.of : old,
    now.kind === 'nullable' ? now.of : now,
    types,
  );
  if (old.kind === now.kind) return inner;
  if (now.kind === 'json') return 'wider';
  if (old.kind === 'json') return 'narrower';
  return combine([inner, now.kind === 'nullable' ? 'wider' : 'narrower']);
}

/** Whether all values of one kind are values of the other kind. */
function contains(wide: TypeExpression, narrow: TypeExpression): boolean {
  if (wide.kind === 'json') return true;
  if (wide.kind === 'number') return unbounded(wide) && narrow.kind === 'integer';
  if (wide.kind === 'object') return unbounded(wide) && narrow.kind === 'map';
  if (wide.kind !== 'string' && wide.kind !== 'text') return false;
  if (!unbounded(wide)) return false;
  const oneLine = ['string', 'literal', 'enum', 'id', 'url', 'timestamp', 'date', 'decimal'];
  return oneLine.includes(narrow.kind);
}

function unbounded(type: TypeExpression): boolean {
  return Object.keys(type).length === 1;
}

function literals(type: TypeExpression, types: NamedTypes): readonly string[] | undefined {
  if (type.kind === 'literal') return [type.value];
  if (type.kind === 'enum') return type.values;
  if (type.kind !== 'ref') return undefined;
  const declared = types.get(type.name);
  return declared.kind === 'enum' ? declared.values.map(({ value }) => value) : undefined;
}

function choices(type: TypeExpression): readonly string[] {
  return type.kind === 'either' ? type.of.map(describeType) : [describeType(type)];
}

function relateSets(before: readonly string[], after: readonly string[]): Relation {
  const removed = before.some((value) => !after.includes(value));
  const added = after.some((value) => !before.includes(value));
  if (removed && added) return 'other';
  return added ? 'wider' : removed ? 'narrower' : 'same';
}

interface Ends {
  readonly kind: TypeExpression['kind'];
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  readonly exclusiveMax?: number;
}

function relateBounds(before: Ends, after: Ends): Relation[] {
  // A length has no values below 0.
  const least = ['string', 'text', 'list', 'map'].includes(before.kind) ? 0 : -Infinity;
  const low = (ends: Ends) => ends.min ?? ends.exclusiveMin ?? least;
  const high = (ends: Ends) => ends.max ?? ends.exclusiveMax ?? Infinity;
  const open = (end: number | undefined) => (end === undefined ? 0 : 1);
  return [
    side(low(before) - low(after) || open(before.exclusiveMin) - open(after.exclusiveMin)),
    side(high(after) - high(before) || open(before.exclusiveMax) - open(after.exclusiveMax)),
  ];
}

/** The difference is NaN, and the same, if the end is infinite in both types. */
function side(grown: number): Relation {
  return grown > 0 ? 'wider' : grown < 0 ? 'narrower' : 'same';
}

function relateRest(old: TypeExpression, now: TypeExpression, types: Versions): Relation[] {
  if (old.kind === 'either' && now.kind === 'either') {
    return [relateSets(old.of.map(describeType), now.of.map(describeType))];
  }
  if (old.kind === 'ref' && now.kind === 'ref') return [old.name === now.name ? 'same' : 'other'];
  if (old.kind === 'id' && now.kind === 'id') return [old.prefix === now.prefix ? 'same' : 'other'];
  if (old.kind === 'list' && now.kind === 'list') {
    return [relate(old.of, now.of, types), constraint(old.unique, now.unique)];
  }
  if (old.kind === 'map' && now.kind === 'map') return [relate(old.of, now.of, types)];
  if (old.kind === 'length' && now.kind === 'length')
    return [constraint(old.boundUnit, now.boundUnit)];
  if ('pattern' in old || 'pattern' in now) {
    return [
      constraint(
        'pattern' in old ? old.pattern : undefined,
        'pattern' in now ? now.pattern : undefined,
      ),
    ];
  }
  if ('step' in old || 'step' in now) {
    return [constraint('step' in old ? old.step : undefined, 'step' in now ? now.step : undefined)];
  }
  return [];
}

/** A rule narrows a type when it is added and widens it when it is removed. */
function constraint<T>(before: T | undefined, after: T | undefined): Relation {
  if (before === after) return 'same';
  if (before === undefined) return 'narrower';
  return after === undefined ? 'wider' : 'other';
}

function combine(relations: readonly Relation[]): Relation {
  const distinct = new Set(relations.filter((relation) => relation !== 'same'));
  const [only] = distinct;
  return distinct.size > 1 ? 'other' : (only ?? 'same');
}
