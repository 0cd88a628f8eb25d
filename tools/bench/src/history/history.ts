import { openStorage } from '@northstar/storage';
import type { TokenVault } from '@northstar/tokens';
import { withDatabase } from '../database/with-database.js';
import { measure } from '../measure/measure.js';
import { report } from '../measure/report.js';
import { usualRules, type Candidate } from '../measure/candidate.js';
import { age, openVault, addresses, scope, youngCanvas } from './aged-canvases.js';
import { newestRowsCandidate } from './newest-rows.js';

const COMMITS = 100_000;
const rules = { ...usualRules, inFlight: 4, rounds: 7, roundMs: 500 };

/**
 * Reads a canvas after 100,000 commits and a new canvas of the same size: the whole snapshot, the
 * tokens of one element, and the snapshot halfway through the history. The peer reads the newest
 * row of each address.
 */
export function history(): Promise<string> {
  return withDatabase(async (url, server) => {
    const storage = await openStorage(url);
    const newest = newestRowsCandidate(url, 'old', 'old, the newest row of each address');
    try {
      const vault = openVault(storage);
      const young = await youngCanvas(vault, 'young', COMMITS);
      const before = await youngCanvas(vault, 'old', addresses);
      await age(url, 'old', COMMITS);
      const old = before + COMMITS;
      await checkAnswers(vault, old);
      const snapshots = await measure(
        [
          snapshotCandidate('floor', 'young', vault, { canvas_id: 'young', rev: young }),
          snapshotCandidate('ours', 'old', vault, { canvas_id: 'old', rev: old }),
          snapshotCandidate('ours', 'old, half way', vault, {
            canvas_id: 'old',
            rev: old / 2,
            past: true,
          }),
          newest.candidate,
        ],
        rules,
      );
      const catalogs = await measure(
        [
          catalogCandidate('floor', 'young', vault, young),
          catalogCandidate('ours', 'old', vault, old),
        ],
        rules,
      );
      return [
        `${addresses} values, ${young} and ${old} commits each, ${server} Postgres`,
        report('history', snapshots),
        report('history-catalog', catalogs),
      ].join('\n');
    } finally {
      await newest.close();
      await storage.close();
    }
  });
}

function snapshotCandidate(
  role: Candidate['role'],
  name: string,
  vault: TokenVault,
  { canvas_id, rev, past = false }: { canvas_id: string; rev: number; past?: boolean },
): Candidate {
  return {
    role,
    name: `snapshot, ${name}`,
    async run() {
      const snapshot = await vault.snapshot(scope, canvas_id, past ? { rev } : {});
      if (snapshot.rev !== rev || snapshot.values.length !== addresses) {
        throw new Error(`${canvas_id} has ${snapshot.values.length} values at ${snapshot.rev}`);
      }
    },
  };
}

function catalogCandidate(
  role: Candidate['role'],
  canvas_id: string,
  vault: TokenVault,
  rev: number,
): Candidate {
  return {
    role,
    name: `token catalog, ${canvas_id}`,
    async run() {
      const catalog = await vault.tokenCatalog(scope, canvas_id, { element_id: 'e7' });
      if (catalog.rev !== rev)
        throw new Error(`${canvas_id} is at revision ${catalog.rev}, expected ${rev}`);
    },
  };
}

/** Checks that the old and the new canvas have the same values. */
async function checkAnswers(vault: TokenVault, rev: number): Promise<void> {
  const values = async (canvas_id: string) =>
    (await vault.snapshot(scope, canvas_id)).values
      .map(({ element_id, token_path, value }) => JSON.stringify([element_id, token_path, value]))
      .sort()
      .join();
  if ((await values('old')) !== (await values('young'))) {
    throw new Error(`The old canvas at ${rev} and the new canvas have different values`);
  }
}
