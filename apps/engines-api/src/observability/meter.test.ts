import { describe, expect, it } from '@jest/globals';
import { silentLogger } from '@northstar/contracts';
import { createMetrics } from './metrics.js';

describe('The meter that engines are given', () => {
  it('counts, observes and gauges under the prefix of the project', async () => {
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

  it('leaves out and logs what does not fit, and never breaks what it counts', async () => {
    const told: unknown[] = [];
    const metrics = createMetrics({ ...silentLogger, error: (fields) => told.push(fields) });
    metrics.meter.count('things_total', { kind: 'a' });
    metrics.meter.count('things_total', { colour: 'red' });
    metrics.meter.gauge('things_total', 7);
    expect(told).toHaveLength(2);
    expect(await metrics.text()).toContain('northstar_things_total{kind="a"} 1');
  });

  it('keeps the counts of two hosts in one process apart', async () => {
    const one = createMetrics(silentLogger);
    const other = createMetrics(silentLogger);
    one.meter.count('things_total');
    expect(await other.text()).not.toContain('northstar_things_total');
  });
});
