import { NamedTypes } from '../model/named-types.js';
import type { ContractDocument, Model } from '../model/model.js';
import { type Change, Changes, gravest, matched, type Severity } from './change.js';
import { compareErrors, compareEvents } from './compare-events.js';
import type { Comparison } from './compare-fields.js';
import { compareOperations } from './compare-operations.js';
import { compareTokens } from './compare-tokens.js';
import { compareTypes } from './compare-types.js';
import { Sides } from '../model/sides.js';
import { raised } from './version.js';

export interface Difference {
  readonly changes: readonly Change[];
  /** The gravest change, and so the least raise of a version; `none` when nothing changed. */
  readonly verdict: Severity | 'none';
  /** A sentence for each contract whose version was not raised as its changes ask. */
  readonly unraised: readonly string[];
}

/** What came, went and changed between two compiled sets of contracts, and whom it breaks. */
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
  for (const { name } of contracts.gone)
    changes.add(name, name, 'contract removed', 'major', ['readers', 'writers']);
  for (const { name } of contracts.come) changes.add(name, name, 'contract added', 'minor');
  for (const { before: old, after: now } of contracts.kept) {
    const silent = !changes.found.some(({ owner }) => owner === now.name);
    if (silent && withoutVersion(old) !== withoutVersion(now)) {
      changes.add(now.name, now.name, 'prose or examples changed', 'patch');
    }
  }
  return {
    changes: changes.found,
    verdict: gravest(changes.found.map(({ severity }) => severity)) ?? 'none',
    unraised: contracts.kept.flatMap((pair) => unraised(pair.before, pair.after, changes.found)),
  };
}

function unraised(
  before: ContractDocument,
  after: ContractDocument,
  changes: readonly Change[],
): string[] {
  const asked = gravest(
    changes.filter(({ owner }) => owner === after.name).map(({ severity }) => severity),
  );
  if (asked === undefined) return [];
  const expected = raised(before.version, after.version, asked);
  if (expected === undefined) return [];
  const { file, line, column } = after.versionAt;
  return [
    `${file}:${line}:${column}: version ${after.version} does not tell of a ${asked} change since ${before.version}; expected ${expected} or higher`,
  ];
}

function withoutVersion({ text }: ContractDocument): string {
  return text.replace(/^version:.*$/m, '');
}
