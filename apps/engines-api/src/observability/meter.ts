import type { Logger, Meter } from '@northstar/contracts';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

type Labels = Readonly<Record<string, string>>;
type Metric = Counter | Gauge | Histogram;

/**
 * Creates a meter that writes to a Prometheus registry, with the prefix `northstar_`. A metric is
 * registered at its first use with the labels of that use. A later use with other labels or as
 * another kind is logged and ignored, so that metrics never break the code that uses them.
 */
export function createMeter(registry: Registry, logger: Logger): Meter {
  const metrics = new Map<string, Metric>();

  function use<M extends Metric>(
    kind: new (options: {
      name: string;
      help: string;
      labelNames: string[];
      registers: Registry[];
    }) => M,
    name: string,
    labels: Labels,
    act: (metric: M) => void,
  ): void {
    try {
      let metric = metrics.get(name);
      if (metric === undefined) {
        metric = new kind({
          name: `northstar_${name}`,
          help: name.replaceAll('_', ' '),
          labelNames: Object.keys(labels),
          registers: [registry],
        });
        metrics.set(name, metric);
      }
      if (!(metric instanceof kind))
        throw new TypeError(`${name} is already registered as another kind of metric`);
      act(metric);
    } catch (error) {
      logger.error(
        { metric: name, labels, err: error },
        'metric ignored: its kind or labels do not match its first use',
      );
    }
  }

  return {
    count: (name, labels = {}, by = 1) => use(Counter, name, labels, (it) => it.inc(labels, by)),
    observe: (name, value, labels = {}) =>
      use(Histogram, name, labels, (it) => it.observe(labels, value)),
    gauge: (name, value, labels = {}) => use(Gauge, name, labels, (it) => it.set(labels, value)),
  };
}
