import { randomBytes, randomUUID } from 'node:crypto';
import type { Scope } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import type { Storage } from '@northstar/storage';
import { createTokenVault } from '@northstar/tokens';
import type { Rival } from '../measure/rival.js';
import { lanedCanvases } from './laned-canvases.js';

const scope: Scope = { tenant_id: 'tnt_bench', project_id: 'prj_vault' };

/** TokenVault.apply, set_token: each lane on a canvas of its own, named after the run. */
export async function vaultRival(storage: Storage, run: string, lanes: number): Promise<Rival> {
  const vault = createTokenVault({
    repository: storage.canvases,
    clock: () => new Date(),
    ids: (prefix) => `${prefix}_${randomUUID()}`,
    cursors: createCursorCodec([{ key_id: 'bench', secret: randomBytes(32) }]),
  });
  const canvases = lanedCanvases(run, lanes);
  for (const canvas_id of canvases.ids) {
    await vault.createCanvas(scope, { canvas_id, kind: 'page' });
  }
  return {
    role: 'ours',
    name: 'TokenVault.apply, set_token',
    async once(lane) {
      canvases.committed(lane, await vault.apply(scope, canvases.idOf(lane), canvases.next(lane)));
    },
  };
}
