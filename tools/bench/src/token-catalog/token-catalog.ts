import { randomBytes, randomUUID } from 'node:crypto';
import type { Scope } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import { openStorage, type Storage } from '@northstar/storage';
import { canvasRef, createTokenVault, type TokenVault } from '@northstar/tokens';
import { withDatabase } from '../database/with-database.js';
import { measure } from '../measure/measure.js';
import { report } from '../measure/report.js';
import { usualRules, type Candidate } from '../measure/candidate.js';
import { designOf, type Design } from '../resolve/design.js';

const scope: Scope = { tenant_id: 'tnt_bench', project_id: 'prj_catalog' };
const rules = { ...usualRules, inFlight: 4 };
const AT_ONCE = 1_000;

/**
 * Reads every token of one element from a database, on a canvas with 10,000 elements and on one with
 * 10. The peer reads the whole canvas and resolves the one element.
 */
export function tokenCatalog(): Promise<string> {
  return withDatabase(async (url, server) => {
    const storage = await openStorage(url);
    try {
      const vault = createTokenVault({
        repository: storage.canvases,
        clock: () => new Date(),
        newId: (prefix) => `${prefix}_${randomUUID()}`,
        cursors: createCursorCodec([{ key_id: 'bench', secret: randomBytes(32) }]),
      });
      const [small, large] = [designOf(10), designOf(10_000)];
      await store(storage, vault, 'small', small);
      await store(storage, vault, 'large', large);
      const measured = await measure(
        [
          await catalogCandidate(vault, 'floor', 'small', small.element_ids),
          await catalogCandidate(vault, 'ours', 'large', large.element_ids.slice(5_000, 5_010)),
          wholeCandidate(vault),
        ],
        rules,
      );
      return `The tokens of one element, ${server} Postgres\n${report('token-catalog', measured)}`;
    } finally {
      await storage.close();
    }
  });
}

async function catalogCandidate(
  vault: TokenVault,
  role: Candidate['role'],
  canvas_id: string,
  element_ids: readonly string[],
): Promise<Candidate> {
  const known = new Map<string, string>();
  const hashOf = async (element_id: string) =>
    (await vault.tokenCatalog(scope, canvas_id, { element_id })).resolved_hash;
  for (const element_id of element_ids) known.set(element_id, await hashOf(element_id));
  return {
    role,
    name: `token catalog, ${canvas_id}`,
    async run(worker, turn) {
      const element_id = element_ids[(worker + turn) % element_ids.length] ?? '';
      const hash = await hashOf(element_id);
      if (hash !== known.get(element_id)) throw new Error(`${element_id} looks otherwise`);
    },
  };
}

function wholeCandidate(vault: TokenVault): Candidate {
  return {
    role: 'peer',
    name: 'the whole large canvas',
    async run() {
      const { elements } = await vault.snapshot(scope, 'large');
      if (elements.length !== 10_000) throw new Error(`There are ${elements.length} elements`);
    },
  };
}

/** Writes a design into the database, in several commits. */
async function store(
  storage: Storage,
  vault: TokenVault,
  canvas_id: string,
  { state }: Design,
): Promise<void> {
  await vault.createCanvas(scope, { canvas_id, kind: 'page' });
  const root = state.values.filter(({ element_id }) => element_id === null);
  for (let from = 0, base_rev = 0; from < state.elements.length; from += AT_ONCE, base_rev += 1) {
    const elements = state.elements.slice(from, from + AT_ONCE);
    const ids = new Set<string | null>(elements.map(({ element_id }) => element_id));
    const values = state.values.filter(({ element_id }) => ids.has(element_id));
    const event_id = `evt_${randomUUID()}`;
    const about = { event_id, at: new Date().toISOString(), actor: null };
    const event = { ...about, name: 'canvas.committed', topic: `canvas:${canvas_id}`, data: {} };
    const outcome = await storage.canvases.commit(scope, canvasRef(canvas_id), {
      ...about,
      base_rev,
      contract_version: vault.catalogue.version,
      type: 'set_tokens',
      args: {},
      elements,
      removed_elements: [],
      values: base_rev === 0 ? [...root, ...values] : values,
      event,
    });
    if (outcome.status !== 'committed')
      throw new Error(`A design was not stored: ${outcome.status}`);
  }
}
