import type { ConformanceKit } from '@northstar/contracts';
import { composedFeedCases } from './composed-feed-cases.js';
import { feedCases } from './feed-cases.js';
import { feedChangeCases } from './feed-change-cases.js';
import { hookCases } from './hook-cases.js';
import { isolationCases } from './isolation-cases.js';
import { itemOrderCases } from './item-order-cases.js';
import { itemWriteCases } from './item-write-cases.js';
import { leaseCases } from './lease-cases.js';
import { idempotencyCases } from './idempotency-cases.js';
import type { OpenedFeedRepository } from './opened-repository.js';
import { refreshCases } from './refresh-cases.js';
import { removalCases } from './removal-cases.js';
import { prepareFixture } from './fixture.js';

/**
 * Declares the tests that every FeedRepository must pass. `open` opens an empty repository for
 * each test. The test functions are injected, so any test runner works.
 */
export function feedRepositoryConformance(
  kit: ConformanceKit,
  open: () => Promise<OpenedFeedRepository>,
): void {
  kit.describe('A feed repository', () => {
    const fixture = prepareFixture(kit, open);
    feedCases(fixture);
    idempotencyCases(fixture);
    feedChangeCases(fixture);
    isolationCases(fixture);
    refreshCases(fixture);
    removalCases(fixture);
    itemWriteCases(fixture);
    itemOrderCases(fixture);
    leaseCases(fixture);
    hookCases(fixture);
    composedFeedCases(fixture);
  });
}
