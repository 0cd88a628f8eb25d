import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { drain } from './drain.js';
import { listen } from './server.js';

describe('Draining a server', () => {
  it('closes connections that are open after the limit and the grace time, and returns their number', async () => {
    let arrived: () => void = () => undefined;
    const inFlight = new Promise<void>((resolve) => (arrived = resolve));
    const server = createServer(() => arrived()); // never answers
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const request = expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
    await inFlight;
    const calls: string[] = [];
    const limits = { limitMs: 30, graceMs: 30, onLimit: () => calls.push('limit') };
    await expect(drain(server, limits)).resolves.toEqual({ cutOff: 1 });
    expect(calls).toEqual(['limit']);
    await request;
  });

  it('closes unused connections at once, but no partially received request', async () => {
    const server = await listen((_request, response) => response.end('done'), {
      host: '127.0.0.1',
      port: 0,
    });
    const { port } = server.address() as AddressInfo;
    let accepted = 0;
    const allAccepted = new Promise<void>((resolve) => {
      server.on('connection', () => (accepted += 1) === 6 && resolve());
    });
    const silent = Array.from({ length: 5 }, () => connect(port, '127.0.0.1'));
    const slow = connect(port, '127.0.0.1');
    const halfArrived = new Promise<void>((resolve) => {
      server.on('connection', (socket) => {
        const look = setInterval(() => {
          if (socket.bytesRead === 0) return;
          clearInterval(look);
          resolve();
        }, 5);
        socket.once('close', () => clearInterval(look));
      });
    });
    slow.write('GET / HTTP/1.1\r\n');
    await Promise.all([allAccepted, halfArrived]);
    const limits = { limitMs: 60_000, graceMs: 0, onLimit: () => undefined };
    const drained = drain(server, limits);
    await Promise.all(silent.map((socket) => once(socket, 'close')));
    slow.write('Host: a\r\nConnection: close\r\n\r\n');
    expect(await text(slow)).toMatch(/^HTTP\/1\.1 200 [^]*done$/);
    expect(await drained).toEqual({ cutOff: 0 });
  });
});
