import type { Field } from '../model/model.js';
import type { TypeExpression } from '../model/type-expression.js';
import { type Changes, matched, type Side } from './change.js';
import { describeType } from '../model/describe-type.js';
import { relate, type Versions } from './type-relation.js';

/** The collected changes, and the types of both versions. */
export interface Comparison {
  readonly changes: Changes;
  readonly types: Versions;
}

/** Fields of an object, an event's data or an operation's params, queries and headers. */
export function compareFields(
  before: readonly Field[],
  after: readonly Field[],
  subject: {
    readonly owner: string;
    readonly path: string;
    readonly sides: readonly Side[];
    readonly what: string;
  },
  comparison: Comparison,
): void {
  const { owner, path, sides, what } = subject;
  const { changes } = comparison;
  const { removed, added, kept } = matched(before, after, (field) => field.name);
  for (const field of removed)
    changes.add(owner, `${path}.${field.name}`, `${what} removed`, 'major', sides);
  for (const field of added) {
    const must = presence(field) === 'required';
    const breaks = must ? only(sides, 'writers') : [];
    const text = `${must ? 'required' : 'optional'} ${what} added`;
    changes.breaking(owner, `${path}.${field.name}`, text, breaks);
  }
  for (const { before: old, after: now } of kept) {
    compareField(old, now, { ...subject, path: `${path}.${now.name}` }, comparison);
  }
}

function compareField(
  before: Field,
  after: Field,
  subject: { readonly owner: string; readonly path: string; readonly sides: readonly Side[] },
  { changes, types }: Comparison,
): void {
  const { owner, path, sides } = subject;
  compareExpressions(before.type, after.type, subject, { changes, types });
  const was = presence(before);
  const is = presence(after);
  if (was !== is) {
    const breaks = [
      ...(is === 'required' ? only(sides, 'writers') : []),
      ...(is === 'optional' ? only(sides, 'readers') : []),
    ];
    changes.breaking(owner, path, `was ${presenceText[was]}, is ${presenceText[is]}`, breaks);
  } else if (JSON.stringify(before.default) !== JSON.stringify(after.default)) {
    const [old, now] = [before, after].map((field) => JSON.stringify(field.default?.value));
    changes.add(owner, path, `default was ${old ?? 'none'}, is ${now ?? 'none'}`, 'minor');
  }
  changes.reworded(owner, path, before.meaning, after.meaning, 'meaning');
}

/** A wider type breaks readers; a narrower one breaks writers. */
export function compareExpressions(
  before: TypeExpression,
  after: TypeExpression,
  subject: { readonly owner: string; readonly path: string; readonly sides: readonly Side[] },
  { changes, types }: Comparison,
): void {
  const relation = relate(before, after, types);
  if (relation === 'same') return;
  const breaks = [
    ...(relation === 'narrower' ? [] : only(subject.sides, 'readers')),
    ...(relation === 'wider' ? [] : only(subject.sides, 'writers')),
  ];
  const how = { wider: 'widened', narrower: 'narrowed', other: 'changed' }[relation];
  const text = `type ${how} from ${describeType(before)} to ${describeType(after)}`;
  changes.breaking(subject.owner, subject.path, text, breaks);
}

type Presence = 'required' | 'optional' | 'defaulted';
const presenceText = { required: 'required', optional: 'optional', defaulted: 'given a default' };

function presence(field: Field): Presence {
  if (field.default !== undefined) return 'defaulted';
  return field.optional ? 'optional' : 'required';
}

export function only(sides: readonly Side[], side: Side): readonly Side[] {
  return sides.includes(side) ? [side] : [];
}
