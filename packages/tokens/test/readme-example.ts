/* eslint-disable no-console, @nx/enforce-module-boundaries -- the README shows it as a user writes it */
import { randomBytes } from 'node:crypto';
import { createCursorCodec } from '@northstar/contracts/cursors';
import { createTokenVault, MemoryCanvasRepository } from '@northstar/tokens';
import { v7 } from 'uuid';

const vault = createTokenVault({
  repository: new MemoryCanvasRepository(),
  cursors: createCursorCodec([{ key_id: 'k1', secret: randomBytes(32) }]),
  clock: () => new Date(),
  ids: (prefix) => `${prefix}_${v7()}`,
});
const scope = { tenant_id: 'tnt_local', project_id: 'prj_local' };

await vault.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
await vault.apply(scope, 'home', {
  type: 'set_token',
  base_rev: 0,
  args: { token_path: 'text.color', value: 'rebeccapurple' },
});
const { tokens } = await vault.tokenCatalog(scope, 'home');
const color = tokens.find(({ token_path }) => token_path === 'text.color');
console.log(color?.value, color?.source.layer, color?.definition.editor);
