import type { ConformanceKit } from '@northstar/contracts';
import type { EventLog } from '../ports/event-log.js';

export interface OpenedLog {
  log: EventLog;
  close(): Promise<void>;
}

/** Opens a log before each test of the surrounding `describe` and closes it afterwards. */
export function logUnderTest(kit: ConformanceKit, open: () => Promise<OpenedLog>): () => EventLog {
  let opened: OpenedLog | undefined;
  kit.beforeEach(async () => {
    opened = await open();
  });
  kit.afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });
  return () => {
    if (opened === undefined) throw new Error('The log is open only while a test runs');
    return opened.log;
  };
}
