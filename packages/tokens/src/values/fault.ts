import type { JsonValue } from '@northstar/contracts';

/** Why a value will not do, in words for the person who sent it. */
export interface Fault {
  /** What is wrong with it. */
  reason: string;
  /** What would be right, with its bounds and options. */
  expected: string;
  /** The nearest value that would do, where there is one. */
  nearest?: JsonValue;
}

/** Looks at one value; null says that it will do. */
export type Checker = (value: unknown) => Fault | null;
