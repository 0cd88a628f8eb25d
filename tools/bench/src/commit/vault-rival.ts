import { randomBytes, randomUUID } from 'node:crypto';
import type { Scope } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import type { Storage } from '@northstar/storage';
import { createTokenVault } from '@northstar/tokens';
import type { Rival } from '../measure/rival.js';

const scope: Scope = { tenant_id: 'tnt_bench', project_id: 'prj_vault' };
export const tokenPath = 'page.grid.columns';

/** A value of the token for the nth commit: it changes every time. */
export function valueOf(rev: number): number {
  return (rev % 12) + 1;
}

/** TokenVault.apply, set_token: each lane on a canvas of its own, named after the run. */
export async function vaultRival(storage: Storage, run: string, lanes: number): Promise<Rival> {
  const vault = createTokenVault({
    repository: storage.canvases,
    clock: () => new Date(),
    ids: (prefix) => `${prefix}_${randomUUID()}`,
    cursors: createCursorCodec([{ key_id: 'bench', secret: randomBytes(32) }]),
  });
  const revisions: number[] = [];
  for (let lane = 0; lane < lanes; lane += 1) {
    await vault.createCanvas(scope, { canvas_id: `${run}-${lane}`, kind: 'page' });
    revisions.push(0);
  }
  return {
    role: 'ours',
    name: 'TokenVault.apply, set_token',
    async once(lane) {
      const base_rev = revisions[lane] ?? 0;
      const value = valueOf(base_rev + 1);
      const result = await vault.apply(scope, `${run}-${lane}`, {
        type: 'set_token',
        base_rev,
        args: { token_path: tokenPath, value },
      });
      const [change] = result.changes;
      const before = base_rev === 0 ? null : valueOf(base_rev);
      if (
        result.current_rev !== base_rev + 1 ||
        change?.after !== value ||
        change.before !== before
      ) {
        throw new Error(`A commit after revision ${base_rev} gave ${JSON.stringify(result)}`);
      }
      revisions[lane] = result.current_rev;
    },
  };
}
