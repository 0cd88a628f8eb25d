import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Canvases as rows made by hand, for the rivals that speak SQL alone. */
export interface BareCanvases {
  tenant_id: string;
  project_id: string;
  canvas_id(lane: number): string;
  /** The revision that the lane's next commit is made for. */
  head(lane: number): number;
  committed(lane: number, rev: number | undefined, before: unknown): void;
}

/** Puts canvases into the tables, one for each lane; `project_id` keeps rivals apart. */
export async function makeBareCanvases(
  url: string,
  project_id: string,
  lanes: number,
): Promise<BareCanvases> {
  const tenant_id = 'tnt_bench';
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let lane = 0; lane < lanes; lane += 1) {
      await client.query(
        `insert into northstar.canvases
           (tenant_id, project_id, canvas_id, kind, head_rev, created_at, updated_at)
         values ($1, $2, $3, 'page', 0, now(), now())`,
        [tenant_id, project_id, `bare-${lane}`],
      );
    }
  } finally {
    await client.end();
  }
  const revisions = Array.from({ length: lanes }, () => 0);
  return {
    tenant_id,
    project_id,
    canvas_id: (lane) => `bare-${lane}`,
    head: (lane) => revisions[lane] ?? 0,
    committed(lane, rev, before) {
      const base = revisions[lane] ?? 0;
      const expected = base === 0 ? null : String(base);
      if (rev !== base + 1 || (before ?? null) !== expected) {
        throw new Error(`A bare commit after revision ${base} gave ${rev} and ${String(before)}`);
      }
      revisions[lane] = rev;
    },
  };
}

/** What a commit writes, beside its revision; small, as a set_token is. */
export function bareCommit(canvases: BareCanvases, lane: number) {
  const value = String(canvases.head(lane) + 1);
  const args = JSON.stringify({ token_path: 'page.grid.columns', value });
  return { event_id: `evt_${randomUUID()}`, at: new Date().toISOString(), value, args };
}
