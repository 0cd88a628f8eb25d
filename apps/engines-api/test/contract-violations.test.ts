import { describe, expect, it } from '@jest/globals';
import { operations } from '@northstar/contracts';
import { BindingError, bindOperations } from '../src/operations/index.js';
import type { ServeOptions } from '../src/operations/index.js';
import { send, problemOf } from './support/http.js';
import { echo, startStubHost } from './support/stub-host.js';

const broken = { getFeed: () => ({ status: 200, body: { feed_id: 7 }, etag: '"1-x"' }) };

describe('An answer that does not match its contract', () => {
  it('is sent in production, logged and counted', async () => {
    const host = await startStubHost(broken);
    const response = await send(`${host.url}/feeds/x`);
    expect([response.status, response.body]).toEqual([200, { feed_id: 7 }]);
    expect(await host.metrics()).toContain(
      'northstar_contract_violations_total{operation="getFeed"} 1',
    );
    const line = host.lines().find(({ level }) => level === 'error');
    expect(line).toMatchObject({
      operation: 'getFeed',
      msg: 'the answer does not match its contract',
    });
    await host.close();
  });

  it('is an error under test', async () => {
    const host = await startStubHost(broken, { strict: true });
    expect(problemOf(await send(`${host.url}/feeds/x`)).code).toBe('internal');
    await host.close();
  });

  it('may have a status that the operation does not declare', async () => {
    const host = await startStubHost({ getFeed: () => ({ status: 202, body: {} }) });
    await send(`${host.url}/feeds/x`);
    expect(await host.metrics()).toContain('northstar_contract_violations_total');
    await host.close();
  });
});

describe('Binding', () => {
  const options: ServeOptions = {
    identify: () => Promise.reject(new Error('no request is expected')),
    isValidatedByEngine: () => false,
    checkResult: () => undefined,
    shutdownSignal: new AbortController().signal,
    assertAccepting: () => undefined,
  };
  const { getFeed, listFeeds, listItems } = operations;

  it('throws for all operations without handlers and handlers without operations at once', () => {
    const bind = () =>
      bindOperations({ getFeed, listFeeds, listItems }, { getFeed: echo, getFed: echo }, options);
    expect(bind).toThrow(BindingError);
    expect(bind).toThrow(
      'operation listFeeds has no handler; operation listItems has no handler; handler getFed has no operation',
    );
  });

  it('throws for two operations with the same route', () => {
    const twin = { ...getFeed, id: 'twin' };
    expect(() => bindOperations({ getFeed, twin }, { getFeed: echo, twin: echo }, options)).toThrow(
      'twin and getFeed have the same route: GET /feeds/{feed_id}',
    );
  });
});
