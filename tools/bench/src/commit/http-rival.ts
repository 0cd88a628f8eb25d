import { RevisionResult } from '@northstar/contracts';
import { openJsonClient } from '../host/json-client.js';
import { startHost } from '../host/start-host.js';
import type { Rival } from '../measure/rival.js';
import { lanedCanvases } from './laned-canvases.js';

/** POST /canvas/{canvas_id}/commands of the built host, in a process of its own as it would run. */
export async function httpRival(
  storageUrl: string,
  run: string,
  lanes: number,
): Promise<{ rival: Rival; close(): Promise<void> }> {
  const host = await startHost(storageUrl);
  const client = openJsonClient(host.url, lanes);
  const canvases = lanedCanvases(`${run}-http`, lanes);
  for (const canvas_id of canvases.ids) await client.post('/canvas', { canvas_id, kind: 'page' });
  // The first answer is held to its contract whole, the others to what they tell.
  const send = (lane: number) =>
    client.post(`/canvas/${canvases.idOf(lane)}/commands`, canvases.next(lane));
  canvases.committed(0, RevisionResult.parse(await send(0)));
  return {
    rival: {
      role: 'ours',
      name: 'POST commands',
      async once(lane) {
        const answer = await send(lane);
        if (!isResult(answer)) throw new Error(`A commit was answered ${JSON.stringify(answer)}`);
        canvases.committed(lane, answer);
      },
    },
    async close() {
      await client.close();
      await host.stop();
    },
  };
}

function isResult(answer: unknown): answer is Pick<RevisionResult, 'current_rev' | 'changes'> {
  return (
    typeof answer === 'object' && answer !== null && 'current_rev' in answer && 'changes' in answer
  );
}
