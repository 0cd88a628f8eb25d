import type { Handlers } from '../operations/index.js';
import type { Metrics } from '../observability/index.js';
import type { Readiness } from '../lifecycle/index.js';

export interface HostParts {
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  /** The OpenAPI document; asked for once. */
  readonly openApi: () => unknown;
  /** HTML. */
  readonly docsPage: string;
  /** HTML; read anew each time, so that a rebuilt page is seen without a restart. */
  readonly builderPage: () => string;
}

type HostOperation =
  'getLiveness' | 'getReadiness' | 'getMetrics' | 'getOpenApi' | 'showDocs' | 'showBuilder';

/** The doors of the host itself (COMMON, The host). */
export function hostHandlers(parts: HostParts): Pick<Handlers, HostOperation> {
  const document = parts.openApi();
  return {
    getLiveness: () => ({ status: 200, body: 'ok\n' }),
    async getReadiness() {
      const { status, checks } = await parts.readiness.ask();
      return { status: status === 'ready' ? 200 : 503, body: { status, checks } };
    },
    async getMetrics() {
      const { metrics } = parts;
      return { status: 200, body: await metrics.text(), contentType: metrics.contentType };
    },
    getOpenApi: () => ({ status: 200, body: document }),
    showDocs: () => ({ status: 200, body: parts.docsPage }),
    showBuilder: () => ({ status: 200, body: parts.builderPage() }),
  };
}
