import type { Handlers } from '../operations/index.js';
import type { Metrics } from '../observability/index.js';
import type { Readiness } from '../lifecycle/index.js';

export interface HostHandlerOptions {
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  /** Returns the OpenAPI document; called once. */
  readonly openApi: () => unknown;
  /** The HTML of the API page. */
  readonly docsPage: string;
  /** Returns the HTML of the Builder page; called for each request, so that a rebuild is served. */
  readonly builderPage: () => string;
}

type HostOperation =
  'getLiveness' | 'getReadiness' | 'getMetrics' | 'getOpenApi' | 'showDocs' | 'showBuilder';

/** Serves the host's own operations: probes, metrics and pages. */
export function hostHandlers(options: HostHandlerOptions): Pick<Handlers, HostOperation> {
  const document = options.openApi();
  return {
    getLiveness: () => ({ status: 200, body: 'ok\n' }),
    async getReadiness() {
      const { status, checks } = await options.readiness.check();
      return { status: status === 'ready' ? 200 : 503, body: { status, checks } };
    },
    async getMetrics() {
      const { metrics } = options;
      return { status: 200, body: await metrics.text(), contentType: metrics.contentType };
    },
    getOpenApi: () => ({ status: 200, body: document }),
    showDocs: () => ({ status: 200, body: options.docsPage }),
    showBuilder: () => ({ status: 200, body: options.builderPage() }),
  };
}
