import { describe, expect, it } from '@jest/globals';
import { operations } from '@northstar/contracts';
import { BindingError, bindOperations } from '../src/operations/index.js';
import { ask, problemOf } from './support/http.js';
import { echo, startStubHost } from './support/stub-host.js';

const broken = { getFeed: () => ({ status: 200, body: { feed_id: 7 }, etag: '"1-x"' }) };

describe('An answer that breaks its contract', () => {
  it('goes out in production, logged and counted', async () => {
    const host = await startStubHost(broken);
    const answered = await ask(`${host.url}/feeds/x`);
    expect([answered.status, answered.body]).toEqual([200, { feed_id: 7 }]);
    expect(await host.metrics()).toContain(
      'northstar_contract_faults_total{operation="getFeed"} 1',
    );
    const line = host.lines().find(({ level }) => level === 'error');
    expect(line).toMatchObject({ operation: 'getFeed', msg: 'an answer breaks its contract' });
    await host.close();
  });

  it('is an error under test', async () => {
    const host = await startStubHost(broken, { strict: true });
    expect(problemOf(await ask(`${host.url}/feeds/x`)).code).toBe('internal');
    await host.close();
  });

  it('may also be a status that the contract does not know', async () => {
    const host = await startStubHost({ getFeed: () => ({ status: 202, body: {} }) });
    await ask(`${host.url}/feeds/x`);
    expect(await host.metrics()).toContain('northstar_contract_faults_total');
    await host.close();
  });
});

describe('Binding', () => {
  const serving = {
    identify: () => Promise.reject(new Error('nobody asks')),
    check: () => undefined,
    ending: new AbortController().signal,
    admit: () => undefined,
  };
  const { getFeed, listFeeds, listItems } = operations;

  it('refuses operations without handlers and handlers without operations, all at once', () => {
    const bind = () =>
      bindOperations({ getFeed, listFeeds, listItems }, { getFeed: echo, getFed: echo }, serving);
    expect(bind).toThrow(BindingError);
    expect(bind).toThrow(
      'operation listFeeds has no handler; operation listItems has no handler; handler getFed stands in no contract',
    );
  });

  it('refuses two operations behind one door', () => {
    const twin = { ...getFeed, id: 'twin' };
    expect(() => bindOperations({ getFeed, twin }, { getFeed: echo, twin: echo }, serving)).toThrow(
      'twin and getFeed both answer GET /feeds/{feed_id}',
    );
  });
});
