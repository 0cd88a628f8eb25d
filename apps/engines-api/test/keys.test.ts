import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStorage } from '@northstar/storage';
import type { Storage } from '@northstar/storage';
import { startTestPostgres } from '@northstar/test-postgres';
import type { TestPostgres } from '@northstar/test-postgres';
import { readCommandLine, runKeyCommand } from '../src/commands/index.js';
import { newId } from '../src/identifiers.js';
import { send, problemOf } from './support/http.js';
import { startTestHost } from './support/start-host.js';
import type { TestHost } from './support/start-host.js';

let postgres: TestPostgres;
let storage: Storage;
let host: TestHost;
beforeAll(async () => {
  postgres = await startTestPostgres();
  const url = await postgres.createDatabase();
  host = await startTestHost({ STORAGE_URL: url, AUTH: 'keys' });
  storage = await openStorage(url);
}, 60_000);
afterAll(async () => {
  await host.stop();
  await storage.close();
  await postgres.close();
});

/** Runs `engines-api keys …` as the command line does. */
async function keys(...words: string[]): Promise<Record<string, unknown>[]> {
  const command = readCommandLine(['keys', ...words]);
  const { name } = command;
  if (name !== 'keys create' && name !== 'keys list' && name !== 'keys revoke') {
    throw new Error('Not a key command');
  }
  const printed = await runKeyCommand(command, {
    keys: storage.apiKeys,
    clock: () => new Date(),
    newId,
    randomBytes,
  });
  return printed.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
}

async function createKey(...words: string[]): Promise<{ key: string; keyId: string }> {
  const [printed] = await keys('create', ...words);
  return { key: String(printed?.['key']), keyId: String(printed?.['key_id']) };
}

const bearer = (key: string, more: Record<string, string> = {}) => ({
  headers: { authorization: `Bearer ${key}`, ...more },
});

describe('With AUTH=keys', () => {
  it('a request without a key is rejected, except for public operations', async () => {
    const response = await send(`${host.url}/feeds`);
    expect([response.status, problemOf(response).code]).toEqual([401, 'auth.missing']);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="northstar"');
    expect((await send(`${host.url}/readyz`)).status).toBe(200);
    expect((await send(`${host.url}/contracts`)).status).toBe(200);
  });

  it('the body of a request without a key is not read', async () => {
    const response = await send(`${host.url}/feeds`, { raw: '{"broken' });
    expect(problemOf(response).code).toBe('auth.missing');
  });

  it.each([
    'Bearer nse_unknown',
    `Bearer nse_${'A'.repeat(43)}`,
    'Basic dXNlcjpwYXNz',
    'Bearer',
    'nse_x',
  ])('%s is not a valid key', async (authorization) => {
    const response = await send(`${host.url}/feeds`, { headers: { authorization } });
    expect([response.status, problemOf(response).code]).toEqual([401, 'auth.invalid']);
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it('a key of a project is valid for that project only', async () => {
    const { key } = await createKey('--tenant', 'acme', '--project', 'shop');
    const canvas = { canvas_id: 'home', kind: 'page' };
    const created = await send(`${host.url}/canvas`, { json: canvas, ...bearer(key) });
    expect(created.status).toBe(201);
    const same = await send(`${host.url}/canvas/home`, bearer(key, { 'x-project-id': 'shop' }));
    expect(same.status).toBe(200);
    for (const header of [{ 'x-project-id': 'blog' }, { 'x-tenant-id': 'evil' }]) {
      const denied = problemOf(await send(`${host.url}/canvas/home`, bearer(key, header)));
      expect([denied.status, denied.code]).toEqual([403, 'scope.denied']);
    }
  });

  it('a key of a project does not change what all projects of the tenant share', async () => {
    const project = await createKey('--tenant', 'shared', '--project', 'shop');
    const tenant = await createKey('--tenant', 'shared');
    const command = {
      type: 'set_token',
      base_rev: 0,
      args: { token_path: 'text.color', value: 'red' },
    };
    const url = `${host.url}/tokens/scopes/tenant`;
    const denied = problemOf(await send(url, { json: command, ...bearer(project.key) }));
    expect([denied.status, denied.code]).toEqual([403, 'scope.denied']);
    expect(denied.errors?.[0]).toMatchObject({
      path: 'path.layer',
      expected: 'a key for the whole tenant, or the layer project or surface',
    });

    // Nor does it by promoting values of a canvas.
    const canvas = { canvas_id: 'promoting', kind: 'page' };
    await send(`${host.url}/canvas`, { json: canvas, ...bearer(project.key) });
    const commands = `${host.url}/canvas/promoting/commands`;
    await send(commands, { json: command, ...bearer(project.key) });
    const promote = {
      type: 'promote',
      base_rev: 1,
      args: { token_paths: ['text.color'], to: 'tenant' },
    };
    const promoted = problemOf(await send(commands, { json: promote, ...bearer(project.key) }));
    expect([promoted.status, promoted.code]).toEqual([403, 'scope.denied']);

    const inProject = { 'x-project-id': 'shop' };
    expect((await send(url, bearer(project.key))).body).toMatchObject({ head_rev: 0 });
    const allowed = await send(url, { json: command, ...bearer(tenant.key, inProject) });
    expect(allowed.status).toBe(200);
  });

  it('the streams of a revoked key end, and those of other keys do not', async () => {
    const [revoked, kept] = await Promise.all([
      createKey('--tenant', 'streams', '--project', 'shop'),
      createKey('--tenant', 'streams', '--project', 'shop'),
    ]);
    const url = `${host.url}/sse?topics=project`;
    const [ending, open] = await Promise.all([
      fetch(url, bearer(revoked.key)),
      fetch(url, bearer(kept.key)),
    ]);
    // As another process does.
    await keys('revoke', revoked.keyId, '--tenant', 'streams');
    expect(await ending.text()).toContain(': access ended');
    expect((await fetch(url, bearer(revoked.key))).status).toBe(401);
    const body: ReadableStream<Uint8Array> | null = open.body;
    if (body === null) throw new Error('The stream has no body');
    const reader = body.getReader();
    const canvas = { canvas_id: 'home', kind: 'page' };
    await send(`${host.url}/canvas`, { json: canvas, ...bearer(kept.key) });
    await send(`${host.url}/canvas/home/commands`, {
      json: {
        type: 'set_token',
        base_rev: 0,
        args: { token_path: 'page.slug', value: 'home' },
      },
      ...bearer(kept.key),
    });
    let text = '';
    while (!text.includes('canvas.committed')) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`The stream ended: ${text}`);
      text += new TextDecoder().decode(value);
    }
    await reader.cancel();
  });

  it('a key of a tenant needs the project in each request', async () => {
    const { key } = await createKey('--tenant', 'acme', '--name', 'CI');
    const without = problemOf(await send(`${host.url}/canvas`, bearer(key)));
    expect([without.status, without.code]).toEqual([400, 'scope.missing']);
    expect(without.errors?.[0]?.path).toBe('header.x-project-id');
    const shop = await send(`${host.url}/canvas`, bearer(key, { 'x-project-id': 'shop' }));
    expect(shop.body).toMatchObject({ items: [{ canvas_id: 'home' }] });
    const blog = await send(`${host.url}/canvas`, bearer(key, { 'x-project-id': 'blog' }));
    expect(blog.body).toMatchObject({ items: [] });
  });

  it('a change has the key as its actor', async () => {
    const { key, keyId } = await createKey(
      '--tenant',
      'acme',
      '--project',
      'shop',
      '--name',
      'Editor',
    );
    await send(`${host.url}/canvas/home/commands`, {
      json: { type: 'add_element', base_rev: 0, args: { element_id: 'a', kind: 'section' } },
      ...bearer(key),
    });
    const replay = await send(`${host.url}/canvas/home/replay`, bearer(key));
    expect(replay.body).toMatchObject({
      events: [{ actor: { kind: 'service', id: keyId, name: 'Editor' } }],
    });
  });

  it('another tenant has no access', async () => {
    const { key } = await createKey('--tenant', 'rival', '--project', 'shop');
    const response = problemOf(await send(`${host.url}/canvas/home`, bearer(key)));
    expect([response.status, response.code]).toEqual([404, 'canvas.not_found']);
  });

  it('a revoked key is invalid at once', async () => {
    const { key, keyId } = await createKey('--tenant', 'acme', '--project', 'shop');
    expect((await send(`${host.url}/feeds`, bearer(key))).status).toBe(200);
    await keys('revoke', keyId, '--tenant', 'acme');
    expect(problemOf(await send(`${host.url}/feeds`, bearer(key))).code).toBe('auth.invalid');
    await expect(keys('revoke', keyId, '--tenant', 'acme')).rejects.toThrow('no key');
  });

  it('keys are listed without their secrets, and never logged', async () => {
    const { key, keyId } = await createKey('--tenant', 'acme', '--project', 'shop');
    await send(`${host.url}/feeds`, bearer(key));
    const listed = await keys('list', '--tenant', 'acme', '--project', 'shop');
    expect(listed.map((line) => line['key_id'])).toContain(keyId);
    expect(JSON.stringify(listed)).not.toContain(key);
    expect(JSON.stringify(host.log())).not.toContain('nse_');
  });
});
