import { randomBytes, randomUUID } from 'node:crypto';
import { contractVersions } from '@northstar/contracts';
import type { Scope } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import type { Storage } from '@northstar/storage';
import { createTokenVault, type TokenVault } from '@northstar/tokens';
import pg from 'pg';

export const scope: Scope = { tenant_id: 'tnt_bench', project_id: 'prj_history' };

const elements = 20;
const sides = ['top', 'right', 'bottom', 'left'];
const paths = [
  'layout.x',
  'layout.y',
  ...sides.map((side) => `layout.margin.${side}`),
  ...sides.map((side) => `layout.padding.${side}`),
];
/** How many values and elements each canvas of this benchmark has. */
export const addresses = elements * paths.length;

/** The address that a commit changes; `addresses` commits in a row change each address once. */
function change(number: number) {
  const address = number % addresses;
  return {
    element_id: `e${address % elements}`,
    token_path: paths[Math.floor(address / elements)] ?? '',
    value: `${number % 1000}px`,
  };
}

export function openVault(storage: Storage): TokenVault {
  return createTokenVault({
    repository: storage.canvases,
    clock: () => new Date(),
    newId: (prefix) => `${prefix}_${randomUUID()}`,
    cursors: createCursorCodec([{ key_id: 'bench', secret: randomBytes(32) }]),
  });
}

/** Creates a canvas whose addresses were all set by the last `addresses` of `commits` commits; returns its head. */
export async function youngCanvas(
  vault: TokenVault,
  canvas_id: string,
  commits: number,
): Promise<number> {
  await vault.createCanvas(scope, { canvas_id, kind: 'page' });
  let base_rev = 0;
  const next = { base_rev, dry_run: false };
  for (let number = 0; number < elements; number += 1) {
    const args = { element_id: `e${number}`, kind: 'section' } as const;
    const add = { type: 'add_element', ...next, base_rev, args } as const;
    base_rev = (await vault.apply(scope, canvas_id, add)).current_rev;
  }
  for (let number = commits - addresses; number < commits; number += 1) {
    const set = { type: 'set_token', ...next, base_rev, args: change(number) } as const;
    base_rev = (await vault.apply(scope, canvas_id, set)).current_rev;
  }
  return base_rev;
}

/**
 * Writes the same rows as that many set_token commits, a thousand per transaction. The vault would
 * take minutes for as many commits.
 */
export async function age(url: string, canvas_id: string, commits: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set bench.canvas = '${canvas_id}'`);
    await client.query(agingText(commits));
  } finally {
    await client.end();
  }
}

function agingText(commits: number): string {
  const list = paths.map((path) => `'${path}'`).join(', ');
  const canvas = `tenant_id = '${scope.tenant_id}' and project_id = '${scope.project_id}'
    and document_kind = 'canvas' and document_id = current_setting('bench.canvas')`;
  const key = `'${scope.tenant_id}', '${scope.project_id}', 'canvas', current_setting('bench.canvas')`;
  return `do $$
    declare
      paths text[] := array[${list}];
      head bigint := (select head_rev from northstar.documents where ${canvas});
      address int;
    begin
      for number in 0 .. ${commits - 1} loop
        head := head + 1;
        address := number % ${addresses};
        update northstar.documents set head_rev = head, head_event_id = 'evt_' || head,
          updated_at = now() where ${canvas};
        insert into northstar.document_log
          (tenant_id, project_id, document_kind, document_id, rev, event_id, type, args, at, contract_version)
          values (${key}, head, 'evt_' || head, 'set_token', '{}', now(), '${contractVersions.TOKENS}');
        update northstar.document_values set until_rev = head where ${canvas}
          and element_id = 'e' || address % ${elements}
          and token_path = paths[address / ${elements} + 1] and until_rev is null;
        insert into northstar.document_values (tenant_id, project_id, document_kind, document_id, element_id,
          token_path, value, at, contract_version, from_rev)
          values (${key}, 'e' || address % ${elements}, paths[address / ${elements} + 1],
            to_json(number % 1000 || 'px'), now(), '${contractVersions.TOKENS}', head);
        if number % 1000 = 999 then commit; end if;
      end loop;
    end $$`;
}
