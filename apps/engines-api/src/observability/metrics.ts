import type { Logger, Meter } from '@northstar/contracts';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { createMeter } from './meter.js';

export interface Metrics {
  /** The meter of the engines and the host; names are without the `northstar_` prefix. */
  readonly meter: Meter;
  /** Returns all metrics in the Prometheus text format, version 0.0.4. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Creates a separate registry, so that two hosts in one process do not share metrics. */
export function createMetrics(logger: Logger): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    meter: createMeter(registry, logger),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
