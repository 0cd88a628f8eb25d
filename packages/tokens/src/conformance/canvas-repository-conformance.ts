import type { ConformanceKit } from '@northstar/contracts';
import { canvasCases } from './canvas-cases.js';
import { changesCases } from './changes-cases.js';
import { commitCases } from './commit-cases.js';
import { accompanyingCases } from './accompanying-cases.js';
import { elementChangesCases } from './element-changes-cases.js';
import { groupCases } from './group-cases.js';
import { historyCases } from './history-cases.js';
import { importCases } from './import-cases.js';
import { isolationCases } from './isolation-cases.js';
import { layerCases } from './layer-cases.js';
import { layerHistoryCases } from './layer-history-cases.js';
import { commitKeyCases, createKeyCases } from './idempotency-cases.js';
import { raceCases } from './race-cases.js';
import { removalCases } from './removal-cases.js';
import { scanCases } from './scan-cases.js';
import { prepareFixture, type OpenedCanvasRepository } from './fixture.js';
import { trimCases } from './trim-cases.js';

/**
 * Declares the tests that every CanvasRepository must pass. `open` is called for each test and opens
 * an empty repository. Any test runner can be used: its functions are in `kit`.
 */
export function canvasRepositoryConformance(
  kit: ConformanceKit,
  open: () => Promise<OpenedCanvasRepository>,
): void {
  kit.describe('A canvas repository', () => {
    const fixture = prepareFixture(kit, open);
    canvasCases(fixture);
    createKeyCases(fixture);
    commitCases(fixture);
    raceCases(fixture);
    commitKeyCases(fixture);
    historyCases(fixture);
    changesCases(fixture);
    elementChangesCases(fixture);
    removalCases(fixture);
    layerCases(fixture);
    layerHistoryCases(fixture);
    accompanyingCases(fixture);
    importCases(fixture);
    trimCases(fixture);
    scanCases(fixture);
    groupCases(fixture);
    isolationCases(fixture);
  });
}
