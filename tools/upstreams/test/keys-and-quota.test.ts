import { expect, it } from '@jest/globals';
import { call, emulator, errorOf } from './emulator.js';

const query = { part: 'id', forHandle: 'northstar-kitchen' };

it('rejects a missing and an unknown key', async () => {
  const up = await emulator();
  expect(await errorOf(await call(up, 'channels', { ...query, key: '' }))).toMatchObject({
    status: 403,
    reason: 'forbidden',
  });
  expect(await errorOf(await call(up, 'channels', { ...query, key: 'other' }))).toEqual({
    status: 400,
    reason: 'keyInvalid',
    domain: 'usageLimits',
    location: undefined,
  });
});

it('reports an invalid key in the new format if configured', async () => {
  const up = await emulator({ error_front: 'rpc' });
  const response = await call(up, 'channels', { ...query, key: 'other' });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }] },
  });
});

it('accepts the configured keys in the query or in X-Goog-Api-Key', async () => {
  const up = await emulator({ keys: ['one', 'two'] });
  expect((await call(up, 'channels', { ...query, key: 'two' })).status).toBe(200);
  const url = `${up.youtube.api_url}/channels?part=id&forHandle=northstar-kitchen`;
  expect((await fetch(url, { headers: { 'x-goog-api-key': 'one' } })).status).toBe(200);
  expect((await call(up, 'channels', query)).status).toBe(400);
});

it('counts a unit for every call, also a failed one, and responds with quotaExceeded above the limit', async () => {
  const up = await emulator({ quota_limit: 3, keys: ['demo-key', 'other'] });
  expect((await call(up, 'channels', query)).status).toBe(200);
  expect((await call(up, 'channels', {})).status).toBe(400);
  expect((await call(up, 'playlistItems', { part: 'id', playlistId: 'none' })).status).toBe(404);
  expect(await errorOf(await call(up, 'channels', query))).toMatchObject({
    status: 403,
    reason: 'quotaExceeded',
    domain: 'youtube.quota',
  });
  expect(up.control.requests().map((one) => one.units)).toEqual([1, 1, 1, 0]);
  expect((await call(up, 'channels', { ...query, key: 'other' })).status).toBe(200);
});

it('resets the quota at midnight Pacific Time', async () => {
  const up = await emulator({ quota_limit: 1 });
  await call(up, 'channels', query);
  // It is 4 in the morning in Los Angeles.
  up.control.clock.advance(19.9 * 3_600_000);
  expect((await call(up, 'channels', query)).status).toBe(403);
  up.control.clock.advance(0.2 * 3_600_000);
  expect((await call(up, 'channels', query)).status).toBe(200);
});
