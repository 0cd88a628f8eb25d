import { openStorage } from '@northstar/storage';
import { withDatabase } from '../database/with-database.js';
import { measure } from '../measure/measure.js';
import { report } from '../measure/report.js';
import { usualRules } from '../measure/candidate.js';
import { fiveStatementsCandidate } from './five-statements.js';
import { httpCandidate } from './http-candidate.js';
import { oneStatementCandidate } from './one-statement.js';
import { vaultCandidate } from './vault-candidate.js';

/** Sets a token: 16 in flight on 16 canvases of one project, then serially on one canvas. */
export function commit(): Promise<string> {
  return withDatabase(async (url, server) => {
    const parts = [
      await contest(url, 'commit', usualRules.inFlight),
      await contest(url, 'commit-serial', 1),
    ];
    return `set_token, ${usualRules.inFlight} in flight and serial, ${server} Postgres\n${parts.join('\n')}`;
  });
}

async function contest(url: string, name: string, inFlight: number): Promise<string> {
  const storage = await openStorage(url);
  const floor = await oneStatementCandidate(url, `prj_${name}_floor`, inFlight);
  const peer = await fiveStatementsCandidate(url, `prj_${name}_peer`, inFlight);
  const http = await httpCandidate(url, name, inFlight);
  try {
    const ours = await vaultCandidate(storage, name, inFlight);
    const candidates = [floor.candidate, ours, http.candidate, peer.candidate];
    const measured = await measure(candidates, { ...usualRules, inFlight });
    return report(name, measured);
  } finally {
    await http.close();
    await floor.close();
    await peer.close();
    await storage.close();
  }
}
