import type { JsonValue } from '@northstar/contracts';

/** One thing that was wrong, as the engines teach it (COMMON, Mistakes). */
export interface FaultDetail {
  reason: string;
  expected?: string;
  contract?: string;
  nearest?: JsonValue;
}

/** Why something did not work, in a form that the page can show in place. */
export interface Fault {
  /** A contract's error code, or `network` when no answer came. */
  code: string;
  message: string;
  details: readonly FaultDetail[];
}
