import type { Scope } from '@northstar/contracts';
import type { CanvasRepository } from '../../ports/canvas-repository.js';
import type { DocumentRef } from '../../ports/document-ref.js';
import type { LogRow } from '../../ports/document-rows.js';

const FIRST_ROWS = 4;
/** The size of a page that is aimed at, in characters of JSON. */
const PAGE_SIZE = 2_097_152;

/**
 * Reads the commands after a revision: `limit` at most, and fewer when they are large. The first
 * few show how many of their size fit into a page.
 */
export async function readLogPage(
  repository: Pick<CanvasRepository, 'readLog'>,
  scope: Scope,
  ref: DocumentRef,
  { after_rev, limit }: { after_rev: number; limit: number },
): Promise<LogRow[]> {
  const first = await repository.readLog(scope, ref, {
    after_rev,
    limit: Math.min(limit, FIRST_ROWS),
  });
  const last = first.at(-1);
  if (last === undefined || first.length < FIRST_ROWS) return first;
  const size = JSON.stringify(first.map(({ args, changes }) => [args, changes])).length;
  const fitting = Math.floor((PAGE_SIZE - size) / (size / first.length));
  const more = Math.min(limit - first.length, fitting);
  if (more <= 0) return first;
  return [
    ...first,
    ...(await repository.readLog(scope, ref, { after_rev: last.rev, limit: more })),
  ];
}
