import type { Hint, Model, OperationDeclaration, Result } from '../model/model.js';
import type { NamedTypes } from '../model/named-types.js';
import { describeSize } from '../grammar/size.js';
import { matched, type Severity, type Side } from './change.js';
import { compareFields, type Comparison } from './compare-fields.js';

export function compareOperations(before: Model, after: Model, comparison: Comparison): void {
  const { changes } = comparison;
  const { removed, added, kept } = matched(before.operations, after.operations, ({ id }) => id);
  for (const { owner, id } of removed)
    changes.add(owner, id, 'operation removed', 'major', ['readers', 'writers']);
  for (const { owner, id } of added) changes.add(owner, id, 'operation added', 'minor');
  for (const { before: old, after: now } of kept) compareOperation(old, now, comparison);
}

function compareOperation(
  before: OperationDeclaration,
  after: OperationDeclaration,
  comparison: Comparison,
): void {
  const { changes } = comparison;
  const { owner, id } = after;
  const both: readonly Side[] = ['readers', 'writers'];
  const routes = [before, after].map(({ method, path }) => `${method} ${path}`);
  if (routes[0] !== routes[1])
    changes.add(owner, id, `was ${routes[0] ?? ''}, is ${routes[1] ?? ''}`, 'major', both);
  if (before.client !== after.client) {
    changes.add(
      owner,
      id,
      `client was ${before.client ?? 'none'}, is ${after.client ?? 'none'}`,
      before.client === null ? 'minor' : 'major',
      before.client === null ? [] : both,
    );
  }
  for (const part of ['params', 'query', 'headers'] as const) {
    const what = { params: 'param', query: 'query parameter', headers: 'header' }[part];
    const subject = { owner, path: `${id}.${part}`, sides: ['writers'] as const, what };
    compareFields(before[part], after[part], subject, comparison);
  }
  const oldBody = bodyName(before, comparison.types.before);
  const newBody = bodyName(after, comparison.types.after);
  if (oldBody !== newBody)
    changes.add(owner, id, `body was ${oldBody}, is ${newBody}`, 'major', ['writers']);
  compareLimits(before, after, comparison);
  compareResults(before, after, comparison);
  compareCodes(before, after, comparison);
  compareHints(before, after, comparison);
  changes.reworded(owner, id, before.description, after.description, 'description');
}

/** The name as the contract has it; `none` when there is no body. */
function bodyName({ body }: OperationDeclaration, types: NamedTypes): string {
  if (body?.name === undefined) return 'none';
  if (body.name === null) return body.format;
  const type = types.get(body.name);
  const name =
    (type.kind === 'enum' || type.kind === 'union' ? type.openAs : undefined) ?? body.name;
  return body.format === 'form' ? `form ${name}` : name;
}

function compareLimits(
  before: OperationDeclaration,
  after: OperationDeclaration,
  { changes }: Comparison,
): void {
  const [was, is] = [before, after].map(({ body }) => body?.maxBytes ?? 0);
  if (was === undefined || is === undefined || was === 0 || is === 0 || was === is) return;
  const text = `limit of the body was ${describeSize(was)}, is ${describeSize(is)}`;
  changes.breaking(after.owner, after.id, text, is < was ? ['writers'] : []);
}

function compareResults(
  before: OperationDeclaration,
  after: OperationDeclaration,
  { changes }: Comparison,
): void {
  const { owner, id } = after;
  const { removed, added, kept } = matched(before.results, after.results, ({ status }) =>
    String(status),
  );
  for (const { status } of removed)
    changes.add(owner, id, `answer ${status} removed`, 'major', ['readers']);
  for (const { status } of added) {
    // A 304 is sent only to clients that ask for it, and a failure is handled like any other.
    changes.breaking(owner, id, `answer ${status} added`, status < 300 ? ['readers'] : []);
  }
  for (const { before: old, after: now } of kept) {
    if (describeResult(old) !== describeResult(now)) {
      changes.add(
        owner,
        id,
        `answer ${now.status} was ${describeResult(old)}, is ${describeResult(now)}`,
        'major',
        ['readers'],
      );
    }
    changes.reworded(owner, id, old.meaning, now.meaning, `meaning of ${now.status}`);
  }
}

function describeResult(result: Result): string {
  if (result.kind === 'json') return result.name;
  return 'mediaType' in result ? `${result.kind} ${result.mediaType}` : result.kind;
}

function compareCodes(
  before: OperationDeclaration,
  after: OperationDeclaration,
  { changes }: Comparison,
): void {
  const { removed, added } = matched(before.errors, after.errors, ({ code }) => code);
  for (const { code } of removed)
    changes.add(after.owner, after.id, `no longer answers ${code}`, 'minor');
  for (const { code } of added) changes.add(after.owner, after.id, `may answer ${code}`, 'minor');
}

/** The sides that the addition of a hint breaks, and below, its removal. */
const came: Partial<Record<Hint, readonly Side[]>> = { 'if-match': ['writers'] };
const went: Partial<Record<Hint, readonly Side[]>> = {
  public: ['readers', 'writers'],
  etag: ['readers'],
  idempotent: ['writers'],
  'idempotent by key': ['writers'],
  'read-only': ['writers'],
};

function compareHints(
  before: OperationDeclaration,
  after: OperationDeclaration,
  { changes }: Comparison,
): void {
  const add = (hint: Hint, how: string, breaks: readonly Side[] = []): void => {
    const severity: Severity = breaks.length === 0 ? 'minor' : 'major';
    changes.add(after.owner, after.id, `hint \`${hint}\` ${how}`, severity, breaks);
  };
  const { removed, added } = matched(before.hints, after.hints, (hint) => hint);
  for (const hint of removed) add(hint, 'removed', went[hint]);
  for (const hint of added) add(hint, 'added', came[hint]);
}
