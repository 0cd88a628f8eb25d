import type { Scope } from '@northstar/contracts';
import type { CommitKey, DocumentRef, LogRow } from '@northstar/tokens';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { isDocument, isVisibleDocument, visibleKeyOf } from './document-columns.js';
import { logColumns, logRow, type StoredLogRow } from './log-row.js';

const ofVisibleDocument = `
  from document_log l
  where ${isDocument} and exists (select from documents where ${isVisibleDocument})`;

const after: Statement = {
  name: 'document_log_after',
  text: `select ${logColumns} ${ofVisibleDocument} and rev > $6 order by rev limit $7`,
};
const byEvent: Statement = {
  name: 'document_log_by_event',
  text: `select ${logColumns}, fingerprint ${ofVisibleDocument} and event_id = $6`,
};
const byKey: Statement = {
  name: 'document_log_by_key',
  text: `select ${logColumns}, fingerprint ${ofVisibleDocument} and idempotency_key = $6`,
};

/** See CanvasRepository.readLog. */
export async function readLog(
  queries: Queries,
  scope: Scope,
  document: DocumentRef,
  { after_rev, limit }: { after_rev: number; limit: number },
): Promise<LogRow[]> {
  const values = [...visibleKeyOf(scope, document), after_rev, limit];
  return (await queries.rows<StoredLogRow>(after, values)).map(logRow);
}

/** See CanvasRepository.findCommit. */
export async function findCommit(
  queries: Queries,
  scope: Scope,
  document: DocumentRef,
  key: CommitKey,
): Promise<{ logged: LogRow; fingerprint: string | null } | null> {
  const [statement, value] =
    'event_id' in key ? [byEvent, key.event_id] : [byKey, key.idempotency_key];
  type Found = StoredLogRow & { fingerprint: string | null };
  const [found] = await queries.rows<Found>(statement, [...visibleKeyOf(scope, document), value]);
  if (found === undefined) return null;
  const { fingerprint, ...row } = found;
  return { logged: logRow(row), fingerprint };
}
