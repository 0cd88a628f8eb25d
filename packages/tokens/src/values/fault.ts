import type { JsonValue } from '@northstar/contracts';

/** Why a value will not do, in words for the person who sent it. */
export interface Fault {
  /** What is wrong with it; of a part of it, with the place: `[0].url is missing`. */
  reason: string;
  /** What would be right, with its bounds and options. */
  expected: string;
  /** The nearest value that would do, where there is one. */
  nearest?: JsonValue;
  /** What else is wrong with the same value. */
  more?: readonly Fault[];
}

/** Looks at one value; null says that it will do. */
export type Checker = (value: unknown) => Fault | null;

/** A fault and all that is wrong beside it. */
export function allFaults({ more = [], ...first }: Fault): readonly Fault[] {
  return [first, ...more];
}
