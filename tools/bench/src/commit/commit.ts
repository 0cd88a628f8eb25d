import { openStorage } from '@northstar/storage';
import { withDatabase } from '../database/with-database.js';
import { measure } from '../measure/measure.js';
import { report } from '../measure/report.js';
import { usualRules } from '../measure/rival.js';
import { fiveStatementsRival } from './five-statements.js';
import { httpRival } from './http-rival.js';
import { oneStatementRival } from './one-statement.js';
import { vaultRival } from './vault-rival.js';

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
  const floor = await oneStatementRival(url, `prj_${name}_floor`, inFlight);
  const peer = await fiveStatementsRival(url, `prj_${name}_peer`, inFlight);
  const http = await httpRival(url, name, inFlight);
  try {
    const ours = await vaultRival(storage, name, inFlight);
    const rivals = [floor.rival, ours, http.rival, peer.rival];
    const measured = await measure(rivals, { ...usualRules, inFlight });
    return report(name, measured);
  } finally {
    await http.close();
    await floor.close();
    await peer.close();
    await storage.close();
  }
}
