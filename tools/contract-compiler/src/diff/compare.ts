import { NamedTypes } from '../model/named-types.js';
import type { ContractDocument, Model } from '../model/model.js';
import { type Change, Changes, highestSeverity, matched, type Severity } from './change.js';
import { compareErrors, compareEvents } from './compare-events.js';
import type { Comparison } from './compare-fields.js';
import { compareOperations } from './compare-operations.js';
import { compareTokens } from './compare-tokens.js';
import { compareTypes } from './compare-types.js';
import { Sides } from '../model/sides.js';
import { requiredVersion } from './version.js';

export interface Difference {
  readonly changes: readonly Change[];
  /** The highest severity; `none` when nothing changed. */
  readonly verdict: Severity | 'none';
  /** A message for each contract whose version is too low for its changes. */
  readonly unraised: readonly string[];
}

/** Lists the changes between two versions of the contracts, and the clients that they break. */
export function compareModels(before: Model, after: Model): Difference {
  const changes = new Changes();
  const types = { before: new NamedTypes(before), after: new NamedTypes(after) };
  const comparison: Comparison = { changes, types };
  compareTypes(before, after, new Sides(before, after), comparison);
  compareErrors(before, after, comparison);
  compareOperations(before, after, comparison);
  compareEvents(before, after, comparison);
  compareTokens(before, after, comparison);
  const contracts = matched(before.contracts, after.contracts, ({ name }) => name);
  for (const { name } of contracts.removed)
    changes.add(name, name, 'contract removed', 'major', ['readers', 'writers']);
  for (const { name } of contracts.added) changes.add(name, name, 'contract added', 'minor');
  for (const { before: old, after: now } of contracts.kept) {
    const silent = !changes.list.some(({ owner }) => owner === now.name);
    if (silent && withoutVersion(old) !== withoutVersion(now)) {
      changes.add(now.name, now.name, 'prose or examples changed', 'patch');
    }
  }
  return {
    changes: changes.list,
    verdict: highestSeverity(changes.list.map(({ severity }) => severity)) ?? 'none',
    unraised: contracts.kept.flatMap((pair) => lowVersions(pair.before, pair.after, changes.list)),
  };
}

function lowVersions(
  before: ContractDocument,
  after: ContractDocument,
  changes: readonly Change[],
): string[] {
  const severity = highestSeverity(
    changes.filter(({ owner }) => owner === after.name).map(({ severity }) => severity),
  );
  if (severity === undefined) return [];
  const expected = requiredVersion(before.version, after.version, severity);
  if (expected === undefined) return [];
  const { file, line, column } = after.versionAt;
  return [
    `${file}:${line}:${column}: version ${after.version} is too low for a ${severity} change since ${before.version}; expected ${expected} or higher`,
  ];
}

function withoutVersion({ text }: ContractDocument): string {
  return text.replace(/^version:.*$/m, '');
}
