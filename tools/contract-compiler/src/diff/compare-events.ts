import type { Model } from '../model/model.js';
import { matched } from './change.js';
import { compareFields, type Comparison } from './compare-fields.js';

export function compareEvents(before: Model, after: Model, comparison: Comparison): void {
  const { changes } = comparison;
  const { removed, added, kept } = matched(before.events, after.events, ({ name }) => name);
  for (const { owner, name } of removed)
    changes.add(owner, name, 'event removed', 'major', ['readers']);
  for (const { owner, name } of added) changes.add(owner, name, 'event added', 'minor');
  for (const { before: old, after: now } of kept) {
    const { owner, name } = now;
    if (old.topic !== now.topic) {
      changes.add(owner, name, `topic was ${old.topic}, is ${now.topic}`, 'major', ['readers']);
    }
    changes.reworded(owner, name, old.description, now.description, 'description');
    const subject = { owner, path: name, sides: ['readers'] as const, what: 'field' };
    compareFields(old.fields, now.fields, subject, comparison);
  }
}

export function compareErrors(before: Model, after: Model, { changes }: Comparison): void {
  const { removed, added, kept } = matched(before.errors, after.errors, ({ code }) => code);
  for (const { owner, code } of removed)
    changes.add(owner, code, 'error code removed', 'major', ['readers']);
  for (const { owner, code } of added) changes.add(owner, code, 'error code added', 'minor');
  for (const { before: old, after: now } of kept) {
    if (old.status !== now.status) {
      changes.add(now.owner, now.code, `status was ${old.status}, is ${now.status}`, 'major', [
        'readers',
      ]);
    }
    changes.reworded(now.owner, now.code, old.meaning, now.meaning, 'meaning');
  }
}
