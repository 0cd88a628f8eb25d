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
import { prepareStage, type OpenedCanvasRepository } from './stage.js';
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
    const stage = prepareStage(kit, open);
    canvasCases(stage);
    createKeyCases(stage);
    commitCases(stage);
    raceCases(stage);
    commitKeyCases(stage);
    historyCases(stage);
    changesCases(stage);
    elementChangesCases(stage);
    removalCases(stage);
    layerCases(stage);
    layerHistoryCases(stage);
    accompanyingCases(stage);
    importCases(stage);
    trimCases(stage);
    scanCases(stage);
    groupCases(stage);
    isolationCases(stage);
  });
}
