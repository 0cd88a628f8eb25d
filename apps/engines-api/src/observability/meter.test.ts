import { describe, expect, it } from '@jest/globals';
import { silentLogger } from '@northstar/contracts';
import { createMetrics } from './metrics.js';

describe('The meter', () => {
  it('counts, observes and gauges with the prefix of the project', async () => {
    const metrics = createMetrics(silentLogger);
    metrics.meter.count('feed_refreshes_total', { kind: 'youtube' });
    metrics.meter.count('feed_refreshes_total', { kind: 'youtube' }, 2);
    metrics.meter.gauge('streams_open', 4);
    metrics.meter.observe('commit_seconds', 0.02);
    const text = await metrics.text();
    expect(text).toContain('northstar_feed_refreshes_total{kind="youtube"} 3');
    expect(text).toContain('northstar_streams_open 4');
    expect(text).toContain('northstar_commit_seconds_count 1');
    expect(text).toContain('process_cpu_seconds_total');
  });

  it('ignores and logs a use that does not match, without throwing', async () => {
    const logged: unknown[] = [];
    const metrics = createMetrics({ ...silentLogger, error: (fields) => logged.push(fields) });
    metrics.meter.count('things_total', { kind: 'a' });
    metrics.meter.count('things_total', { colour: 'red' });
    metrics.meter.gauge('things_total', 7);
    expect(logged).toHaveLength(2);
    expect(await metrics.text()).toContain('northstar_things_total{kind="a"} 1');
  });

  it('separates the metrics of two hosts in one process', async () => {
    const one = createMetrics(silentLogger);
    const other = createMetrics(silentLogger);
    one.meter.count('things_total');
    expect(await other.text()).not.toContain('northstar_things_total');
  });
});
