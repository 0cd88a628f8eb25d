import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { send, problemOf } from './support/http.js';
import { startStubHost } from './support/stub-host.js';
import type { StubHost } from './support/stub-host.js';

let folder: string;
let host: StubHost;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'northstar-builder-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'page-AbCd1234.js'), 'start();');
  host = await startStubHost({}, { builderFolder: folder });
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

describe.each(['/docs/start.js', '/docs/swagger-ui.css', '/assets/page-AbCd1234.js'])(
  'The file %s',
  (path) => {
    it('is served to GET and HEAD', async () => {
      expect((await send(host.url + path)).text).not.toBe('');
      expect(await send(host.url + path, { method: 'HEAD' })).toMatchObject({ status: 200 });
    });

    it('answers OPTIONS with the allowed methods', async () => {
      const { status, headers } = await send(host.url + path, { method: 'OPTIONS' });
      expect([status, headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    });

    it.each(['POST', 'PUT', 'DELETE'])('does not allow %s', async (method) => {
      const response = await send(host.url + path, { method });
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(problemOf(response)).toMatchObject({
        status: 405,
        code: 'method.not_allowed',
        detail: `Method ${method} is not allowed for ${path}; allowed: GET, HEAD, OPTIONS`,
      });
    });
  },
);

describe('A path without a file', () => {
  it.each(['/docs/other.js', '/assets', '/assets/other.js'])('is not found: %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      expect((await send(host.url + path, { method })).status).toBe(404);
    }
  });
});
