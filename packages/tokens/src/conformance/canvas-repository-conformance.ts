import type { ConformanceKit } from '@northstar/contracts';
import { canvasCases } from './canvas-cases.js';
import { commitCases } from './commit-cases.js';
import { historyCases } from './history-cases.js';
import { isolationCases } from './isolation-cases.js';
import { onceCases } from './once-cases.js';
import type { OpenedCanvasRepository } from './opened-repository.js';
import { raceCases } from './race-cases.js';
import { replayCases } from './replay-cases.js';
import { prepareStage } from './stage.js';

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
    onceCases(stage);
    commitCases(stage);
    raceCases(stage);
    replayCases(stage);
    historyCases(stage);
    isolationCases(stage);
  });
}
