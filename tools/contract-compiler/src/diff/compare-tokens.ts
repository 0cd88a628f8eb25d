import type { Model, Token } from '../model/model.js';
import { matched, type Side } from './change.js';
import { compareExpressions, type Comparison } from './compare-fields.js';

/** The value of a token is sent by some clients and read by others. */
const both: readonly Side[] = ['readers', 'writers'];

export function compareTokens(before: Model, after: Model, comparison: Comparison): void {
  const { changes } = comparison;
  const tokens = matched(before.tokens, after.tokens, ({ path }) => path);
  for (const { owner, path } of tokens.removed)
    changes.add(owner, path, 'token removed', 'major', both);
  for (const { owner, path } of tokens.added) changes.add(owner, path, 'token added', 'minor');
  for (const { before: old, after: now } of tokens.kept) compareToken(old, now, comparison);
  const overrides = matched(
    before.overrides,
    after.overrides,
    ({ prefix, level }) => `${prefix}* of ${level}`,
  );
  for (const { owner, prefix } of overrides.removed)
    changes.add(owner, `${prefix}*`, 'overrides removed', 'major', both);
  for (const { owner, prefix } of overrides.added)
    changes.add(owner, `${prefix}*`, 'overrides added', 'minor');
}

function compareToken(before: Token, after: Token, comparison: Comparison): void {
  const { changes } = comparison;
  const { owner, path } = after;
  compareExpressions(before.type, after.type, { owner, path, sides: both }, comparison);
  const [was, is] = [before, after].map(({ level, block }) => [level, block].join(' ').trim());
  if (was !== is) changes.add(owner, path, `level was ${was ?? ''}, is ${is ?? ''}`, 'major', both);
  const [oldDefault, newDefault] = [before, after].map((token) => describeDefault(token));
  if (oldDefault !== newDefault) {
    changes.add(owner, path, `default was ${oldDefault ?? ''}, is ${newDefault ?? ''}`, 'minor');
  }
  if (before.inherits !== after.inherits) {
    changes.add(owner, path, after.inherits ? 'inherits now' : 'inherits no longer', 'minor');
  }
  for (const part of ['label', 'group', 'unit', 'step', 'meaning'] as const) {
    changes.reworded(owner, path, String(before[part] ?? ''), String(after[part] ?? ''), part);
  }
}

function describeDefault({ default: value }: Token): string {
  if (value === null) return 'none';
  return 'from' in value ? `→ ${value.from}` : JSON.stringify(value.value);
}
