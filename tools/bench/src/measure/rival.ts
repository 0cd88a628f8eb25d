/** One way of doing the measured thing. */
export interface Rival {
  name: string;
  /** `floor`: the least that has to happen; `ours`: what we built; `peer`: what others would do. */
  role: 'floor' | 'ours' | 'peer';
  /**
   * Does it once. `lane` tells the ones in flight apart (0 …), `turn` counts within the lane.
   * Throws on a wrong answer.
   */
  once(lane: number, turn: number): Promise<void>;
}

/** How long and how much at once. */
export interface MeasureRules {
  inFlight: number;
  rounds: number;
  roundMs: number;
  warmUpMs: number;
}

export const usualRules: MeasureRules = { inFlight: 16, rounds: 5, roundMs: 1000, warmUpMs: 3000 };

/** What came out for one rival. */
export interface Measured {
  name: string;
  role: Rival['role'];
  /** Operations a second, the median of the rounds. */
  perSecond: number;
  /** Milliseconds that one operation took, half of them and 99 of 100; null where not timed singly. */
  p50: number | null;
  p99: number | null;
}
