/** One implementation of the measured operation: this project, a floor or a peer. */
export interface Candidate {
  name: string;
  /** `floor`: the least work possible; `ours`: this project; `peer`: an alternative implementation. */
  role: 'floor' | 'ours' | 'peer';
  /**
   * Runs one operation. `worker` is the number of the slot in flight (from 0), `turn` counts the
   * worker's operations. Throws on a wrong result.
   */
  run(worker: number, turn: number): Promise<void>;
}

/** Duration and concurrency of a measurement. */
export interface MeasureRules {
  inFlight: number;
  rounds: number;
  roundMs: number;
  warmUpMs: number;
}

export const usualRules: MeasureRules = { inFlight: 16, rounds: 5, roundMs: 1000, warmUpMs: 3000 };

/** The measurement of one candidate. */
export interface Measured {
  name: string;
  role: Candidate['role'];
  /** Operations a second, the median of the rounds. */
  perSecond: number;
  /** Median and 99th percentile of an operation in milliseconds; null when not timed singly. */
  p50: number | null;
  p99: number | null;
}
