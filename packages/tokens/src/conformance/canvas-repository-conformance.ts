import type { ConformanceKit } from '@northstar/contracts';
import { canvasCases } from './canvas-cases.js';
import { changesCases } from './changes-cases.js';
import { commitCases } from './commit-cases.js';
import { companionCases } from './companion-cases.js';
import { elementChangesCases } from './element-changes-cases.js';
import { gatherCases } from './gather-cases.js';
import { historyCases } from './history-cases.js';
import { importCases } from './import-cases.js';
import { isolationCases } from './isolation-cases.js';
import { layerCases } from './layer-cases.js';
import { layerHistoryCases } from './layer-history-cases.js';
import { idempotencyCases } from './idempotency-cases.js';
import type { OpenedCanvasRepository } from './opened-repository.js';
import { raceCases } from './race-cases.js';
import { removalCases } from './removal-cases.js';
import { replayCases } from './replay-cases.js';
import { scanCases } from './scan-cases.js';
import { prepareStage } from './stage.js';
import { trimCases } from './trim-cases.js';

/**
 * Declares the tests that every CanvasRepository must pass. `open` gives a repository that holds
 * nothing, anew for each test; the test functions are handed in, so any runner will do.
 */
export function canvasRepositoryConformance(
  kit: ConformanceKit,
  open: () => Promise<OpenedCanvasRepository>,
): void {
  kit.describe('A canvas repository', () => {
    const stage = prepareStage(kit, open);
    canvasCases(stage);
    idempotencyCases(stage);
    commitCases(stage);
    raceCases(stage);
    replayCases(stage);
    historyCases(stage);
    changesCases(stage);
    elementChangesCases(stage);
    removalCases(stage);
    layerCases(stage);
    layerHistoryCases(stage);
    companionCases(stage);
    importCases(stage);
    trimCases(stage);
    scanCases(stage);
    gatherCases(stage);
    isolationCases(stage);
  });
}
