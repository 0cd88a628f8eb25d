import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Canvases inserted as plain rows, for the candidates that use only SQL. */
export interface BareCanvases {
  tenant_id: string;
  project_id: string;
  canvas_id(worker: number): string;
  /** The base revision of the worker's next commit. */
  head(worker: number): number;
  committed(worker: number, rev: number | undefined, before: unknown): void;
}

/** Inserts one canvas for each worker; each candidate has its own `project_id`. */
export async function makeBareCanvases(
  url: string,
  project_id: string,
  workers: number,
): Promise<BareCanvases> {
  const tenant_id = 'tnt_bench';
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let worker = 0; worker < workers; worker += 1) {
      await client.query(
        `insert into northstar.documents
           (tenant_id, project_id, document_kind, document_id, canvas_kind, head_rev, created_at, updated_at)
         values ($1, $2, 'canvas', $3, 'page', 0, now(), now())`,
        [tenant_id, project_id, `bare-${worker}`],
      );
    }
  } finally {
    await client.end();
  }
  const revisions = Array.from({ length: workers }, () => 0);
  return {
    tenant_id,
    project_id,
    canvas_id: (worker) => `bare-${worker}`,
    head: (worker) => revisions[worker] ?? 0,
    committed(worker, rev, before) {
      const base = revisions[worker] ?? 0;
      const expected = base === 0 ? null : String(base);
      if (rev !== base + 1 || (before ?? null) !== expected) {
        throw new Error(`A bare commit after revision ${base} gave ${rev} and ${String(before)}`);
      }
      revisions[worker] = rev;
    },
  };
}

/** The small values that a set_token commit writes besides its revision. */
export function bareCommit(canvases: BareCanvases, worker: number) {
  const value = String(canvases.head(worker) + 1);
  const args = JSON.stringify({ token_path: 'page.grid.columns', value });
  return { event_id: `evt_${randomUUID()}`, at: new Date().toISOString(), value, args };
}
