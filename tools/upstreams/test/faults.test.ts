import { describe, expect, it } from '@jest/globals';
import { XMLValidator } from 'fast-xml-parser';
import type { Upstreams } from '../src/index.js';
import { call, channelOf, emulator } from './emulator.js';

const query = { part: 'snippet', forHandle: 'northstar-kitchen' };
const ask = (up: Upstreams): Promise<Response> => call(up, 'channels', query);
const route = 'youtube.channels.list';

describe('a fault', () => {
  it('with a status responds with its status, body and headers', async () => {
    const up = await emulator();
    up.control.addFault({
      route,
      action: { kind: 'status', status: 503, body: 'later', headers: { 'retry-after': '7' } },
    });
    const response = await ask(up);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '7']);
    expect(await response.text()).toBe('later');
    expect(up.control.quota.spent('demo-key')).toBe(0);
  });

  it('applies as often as configured', async () => {
    const up = await emulator();
    up.control.addFault({ route, times: 2, action: { kind: 'status', status: 500 } });
    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await ask(up)).status);
    expect(statuses).toEqual([500, 500, 200, 200]);
    expect(up.control.faults()).toEqual([]);
  });

  it('without a count applies until it is cleared', async () => {
    const up = await emulator();
    const faultId = up.control.addFault({ route, action: { kind: 'status', status: 500 } });
    for (let n = 0; n < 5; n += 1) expect((await ask(up)).status).toBe(500);
    expect(up.control.faults()).toMatchObject([{ fault_id: faultId, applied: 5 }]);
    expect(up.control.clearFaults(faultId)).toBe(true);
    expect(up.control.clearFaults(faultId)).toBe(false);
    expect((await ask(up)).status).toBe(200);
  });

  it('applies only to its route, group, parameter or condition', async () => {
    const up = await emulator();
    const { channel_id } = channelOf(up);
    const feed = `${up.url}/feeds/videos.xml?channel_id=${channel_id}`;
    const action = { kind: 'status', status: 500 } as const;
    const applied = async (
      fault: Parameters<typeof up.control.addFault>[0],
    ): Promise<boolean[]> => {
      up.control.clearFaults();
      up.control.addFault(fault);
      return [(await ask(up)).status === 500, (await fetch(feed)).status === 500];
    };
    expect(await applied({ route, action })).toEqual([true, false]);
    expect(await applied({ route: 'youtube.', action })).toEqual([true, true]);
    expect(await applied({ route: 'hub.', action })).toEqual([false, false]);
    expect(await applied({ query: { channel_id }, action })).toEqual([false, true]);
    expect(await applied({ when: ({ path }) => path.endsWith('/channels'), action })).toEqual([true, false]); // prettier-ignore
  });

  it('delays the real response', async () => {
    const up = await emulator();
    up.control.addFault({ route, action: { kind: 'delay', ms: 150 } });
    const start = performance.now();
    const response = await ask(up);
    expect(performance.now() - start).toBeGreaterThanOrEqual(145);
    expect(response.status).toBe(200);
  });

  it('does not delay closing after its client has left', async () => {
    const up = await emulator();
    up.control.addFault({ route, action: { kind: 'delay', ms: 60_000 } });
    const url = `${up.youtube.api_url}/channels?part=id&forHandle=x&key=demo-key`;
    await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
  });

  it('closes the connection before any response', async () => {
    const up = await emulator();
    up.control.addFault({ route, action: { kind: 'refuse' } });
    await expect(ask(up)).rejects.toThrow();
    expect(up.control.requests()).toMatchObject([{ route, status: null, fault: 'refuse' }]);
  });

  it('closes the connection in the middle of the body', async () => {
    const up = await emulator();
    up.control.addFault({ route, action: { kind: 'cut', after_bytes: 40 } });
    const response = await ask(up);
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(40);
    await expect(response.text()).rejects.toThrow();
  });

  it('makes JSON and XML invalid', async () => {
    const up = await emulator();
    up.control.addFault({ action: { kind: 'malformed' } });
    const text = await (await ask(up)).text();
    expect(() => void JSON.parse(text)).toThrow(SyntaxError);
    const feed = await fetch(`${up.url}/feeds/videos.xml?channel_id=${channelOf(up).channel_id}`);
    expect(XMLValidator.validate(await feed.text())).not.toBe(true);
  });

  it('ends a body early in a complete response', async () => {
    const up = await emulator();
    up.control.addFault({ route, action: { kind: 'truncated', after_bytes: 30 } });
    const response = await ask(up);
    const text = await response.text();
    expect(response.headers.get('content-length')).toBe('30');
    expect(text).toHaveLength(30);
    expect(() => void JSON.parse(text)).toThrow(SyntaxError);
  });

  it('responds with 304 to any request', async () => {
    const up = await emulator();
    up.control.addFault({ route, action: { kind: 'not_modified' } });
    const response = await ask(up);
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toMatch(/^"[\w-]{27}"$/);
    expect(await response.text()).toBe('');
  });

  it('sends the real response in small pieces', async () => {
    const up = await emulator();
    const whole = await (await ask(up)).text();
    up.control.addFault({ route, action: { kind: 'drip', chunk_bytes: 200, every_ms: 5 } });
    const response = await ask(up);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const pieces: string[] = [];
    for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
      pieces.push(read.value);
    }
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join('')).toBe(whole);
  });

  it('applies the older of two first', async () => {
    const up = await emulator();
    up.control.addFault({ route, times: 1, action: { kind: 'status', status: 500 } });
    up.control.addFault({ route, times: 1, action: { kind: 'status', status: 502 } });
    expect([(await ask(up)).status, (await ask(up)).status, (await ask(up)).status]).toEqual([500, 502, 200]); // prettier-ignore
  });
});
