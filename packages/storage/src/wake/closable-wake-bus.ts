import type { WakeBus } from '@northstar/realtime';

export interface ClosableWakeBus extends WakeBus {
  close(): Promise<void>;
}
