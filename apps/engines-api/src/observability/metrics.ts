import type { Logger, Meter } from '@northstar/contracts';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { createMeter } from './meter.js';

export interface Metrics {
  /** For engines and the host itself; names without the `northstar_` prefix. */
  readonly meter: Meter;
  /** The Prometheus text format, version 0.0.4. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** A registry of its own, so that two hosts in one process do not count into each other. */
export function createMetrics(logger: Logger): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    meter: createMeter(registry, logger),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
