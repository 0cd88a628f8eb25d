import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventLogConformance } from '../conformance/index.js';
import { MemoryEventLog } from './memory-event-log.js';

eventLogConformance({ describe, it, beforeEach, afterEach, expect }, async () => ({
  log: new MemoryEventLog(),
  close: async () => undefined,
}));
