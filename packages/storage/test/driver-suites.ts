import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConformanceKit, EventDraft, Scope } from '@northstar/contracts';
import { seedFrom } from '@northstar/contracts/random';
import { feedRepositoryConformance } from '@northstar/feeds/conformance';
import { eventLogConformance } from '@northstar/realtime/conformance';
import { canvasModelConformance, canvasRepositoryConformance } from '@northstar/tokens/conformance';
import { canvasHistorySuite } from './canvas-history-suite.js';
import { isolationSuite } from './isolation-suite.js';
import { keysSuite } from './keys-suite.js';
import { layerCommitsSuite } from './layer-commits-suite.js';
import { layerIsolationSuite } from './layer-isolation-suite.js';
import { wakeSuite } from './wake-suite.js';
import type { OpenedForTest } from './opened-for-test.js';

const seed = seedFrom(process.env['SEED']);
const kit: ConformanceKit = { describe, it, beforeEach, afterEach, expect };

/** The tests that every driver passes: the engines' suites and storage's own. */
export function driverSuites(opened: () => OpenedForTest): void {
  const close = () => opened().clear();
  const readEvents = async (scope: Scope) => {
    const events = await opened().storage.events.read(scope, { after: 0, limit: 1000 });
    return events.map(({ event_id, name, topic, data, actor, at }): EventDraft => ({
      event_id,
      name,
      topic,
      data,
      actor,
      at,
    }));
  };

  eventLogConformance(kit, async () => ({ log: opened().storage.events, close }));

  const openCanvases = async () => ({
    repository: opened().storage.canvases,
    readEvents,
    close,
  });
  canvasRepositoryConformance(kit, openCanvases);
  canvasModelConformance(kit, openCanvases, { seed, steps: 60 });

  feedRepositoryConformance(kit, async () => ({
    repository: opened().storage.feeds,
    readEvents,
    close,
  }));

  isolationSuite(opened);
  layerIsolationSuite(opened);
  layerCommitsSuite(opened);
  canvasHistorySuite(opened);
  keysSuite(opened);
  wakeSuite(opened);
}
