import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '..', '..', '..');
let lint: ESLint;

beforeAll(() => {
  // The rule reads Nx's project graph, which must be there and fresh.
  execFileSync('npx', ['nx', 'graph', '--file=node_modules/.cache/project-graph.json'], {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  lint = new ESLint({
    cwd: root,
    // The files below are never written, so no type can be asked of them.
    overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
  });
}, 60_000);

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await lint.lintText(code, { filePath: join(root, filePath) });
  return (result?.messages ?? [])
    .map((message) => `${message.ruleId}: ${message.message}`)
    .filter((line) => /enforce-module-boundaries|no-restricted-imports/.test(line));
}

describe('The import layers', () => {
  it.each([
    ['packages/tokens/src/x.ts', '@northstar/feeds'],
    ['packages/tokens/src/x.ts', '@northstar/storage'],
    ['packages/feeds/src/x.ts', '@northstar/realtime'],
    ['packages/realtime/src/x.ts', '@northstar/tokens'],
    ['packages/contracts/src/x.ts', '@northstar/tokens'],
    ['packages/storage/src/x.ts', '@northstar/boundary'],
    ['packages/boundary/src/x.ts', '@northstar/storage'],
    ['apps/builder/src/x.ts', '@northstar/tokens'],
    ['apps/engines-api/src/x.ts', '@northstar/boundary'],
    ['packages/feeds/src/x.ts', '@northstar/upstreams'],
    ['packages/storage/src/x.ts', '@northstar/test-postgres'],
    ['packages/feeds/src/x.ts', '@northstar/engines-api'],
  ])('%s may not import %s', async (file, forbidden) => {
    expect(await complaints(file, `import { x } from '${forbidden}';\nconsole.log(x);\n`)).toEqual([
      expect.stringContaining('@nx/enforce-module-boundaries'),
    ]);
  });

  it.each([
    ['packages/tokens/src/x.ts', '@northstar/contracts'],
    ['packages/storage/src/x.ts', '@northstar/feeds'],
    ['apps/engines-api/src/x.ts', '@northstar/storage'],
    ['apps/builder/src/x.ts', '@northstar/boundary'],
    ['examples/status-page/src/x.ts', '@northstar/engines-api'],
    ['packages/feeds/src/x.test.ts', '@northstar/upstreams'],
    ['packages/storage/test/x.ts', '@northstar/test-postgres'],
    ['packages/realtime/src/router/x.ts', 'express'],
    ['apps/engines-api/src/x.ts', 'express'],
  ])('%s may import %s', async (file, allowed) => {
    expect(await complaints(file, `import { x } from '${allowed}';\nconsole.log(x);\n`)).toEqual(
      [],
    );
  });

  it.each(['packages/tokens/src/x.ts', 'packages/realtime/src/x.ts', 'packages/boundary/src/x.ts'])(
    '%s may not import express',
    async (file) => {
      expect(await complaints(file, `import express from 'express';\nexpress();\n`)).toEqual([
        expect.stringContaining('Express belongs to the host'),
      ]);
    },
  );
});
