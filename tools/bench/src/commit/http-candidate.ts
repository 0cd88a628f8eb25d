import { RevisionResult } from '@northstar/contracts';
import { openJsonClient } from '../host/json-client.js';
import { startHost } from '../host/start-host.js';
import type { Candidate } from '../measure/candidate.js';
import { workerCanvases } from './worker-canvases.js';

/** POST /canvas/{canvas_id}/commands of the built host, which runs in its own process. */
export async function httpCandidate(
  storageUrl: string,
  run: string,
  workers: number,
): Promise<{ candidate: Candidate; close(): Promise<void> }> {
  const host = await startHost(storageUrl);
  const client = openJsonClient(host.url, workers);
  const canvases = workerCanvases(`${run}-http`, workers);
  for (const canvas_id of canvases.ids) await client.post('/canvas', { canvas_id, kind: 'page' });
  // The first response is validated against the contract, the others by their revision and changes.
  const send = (worker: number) =>
    client.post(`/canvas/${canvases.idOf(worker)}/commands`, canvases.next(worker));
  canvases.committed(0, RevisionResult.parse(await send(0)));
  return {
    candidate: {
      role: 'ours',
      name: 'POST commands',
      async run(worker) {
        const answer = await send(worker);
        if (!isResult(answer)) throw new Error(`A commit was answered ${JSON.stringify(answer)}`);
        canvases.committed(worker, answer);
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
