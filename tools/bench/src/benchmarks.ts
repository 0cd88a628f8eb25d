import { validate } from './validate/validate.js';

export interface Benchmark {
  about: string;
  /** Measures and gives back what to print. Rejects when an answer is wrong, never for a time. */
  run(): Promise<string>;
}

export const benchmarks: ReadonlyMap<string, Benchmark> = new Map<string, Benchmark>([
  ['validate', { about: 'checking values of tokens, against Ajv and zod', run: validate }],
]);
