import { randomBytes, randomUUID } from 'node:crypto';
import type { Scope } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import type { Storage } from '@northstar/storage';
import { createTokenVault } from '@northstar/tokens';
import type { Candidate } from '../measure/candidate.js';
import { workerCanvases } from './worker-canvases.js';

const scope: Scope = { tenant_id: 'tnt_bench', project_id: 'prj_vault' };

/** TokenVault.apply with set_token; each worker has its own canvas, named after the run. */
export async function vaultCandidate(
  storage: Storage,
  run: string,
  workers: number,
): Promise<Candidate> {
  const vault = createTokenVault({
    repository: storage.canvases,
    clock: () => new Date(),
    newId: (prefix) => `${prefix}_${randomUUID()}`,
    cursors: createCursorCodec([{ key_id: 'bench', secret: randomBytes(32) }]),
  });
  const canvases = workerCanvases(run, workers);
  for (const canvas_id of canvases.ids) {
    await vault.createCanvas(scope, { canvas_id, kind: 'page' });
  }
  return {
    role: 'ours',
    name: 'TokenVault.apply, set_token',
    async run(worker) {
      canvases.committed(
        worker,
        await vault.apply(scope, canvases.idOf(worker), canvases.next(worker)),
      );
    },
  };
}
