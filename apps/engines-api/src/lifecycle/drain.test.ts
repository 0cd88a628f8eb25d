import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { drain } from './drain.js';

describe('Draining a server', () => {
  it('cuts off what goes on past the limit and the grace, and tells how much it was', async () => {
    let arrived: () => void = () => undefined;
    const inFlight = new Promise<void>((resolve) => (arrived = resolve));
    const server = createServer(() => arrived()); // never answers
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const asked = expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
    await inFlight;
    const told: string[] = [];
    const limits = { limitMs: 30, graceMs: 30, onLimit: () => told.push('limit') };
    await expect(drain(server, limits)).resolves.toEqual({ cutOff: 1 });
    expect(told).toEqual(['limit']);
    await asked;
  });
});
