import { commit } from './commit/commit.js';
import { designTokens } from './design-tokens/design-tokens.js';
import { history } from './history/history.js';
import { itemsRead } from './items-read/items-read.js';
import { resolve } from './resolve/resolve.js';
import { soak } from './soak/soak.js';
import { tokenCatalog } from './token-catalog/token-catalog.js';
import { validate } from './validate/validate.js';

export interface Benchmark {
  about: string;
  /** Measures and returns the report. Rejects when a result is wrong, never because of its speed. */
  run(options: BenchmarkOptions): Promise<string>;
}

export interface BenchmarkOptions {
  /** How long `soak` runs. Default: 600. */
  seconds?: number;
}

export const benchmarks: ReadonlyMap<string, Benchmark> = new Map<string, Benchmark>([
  [
    'items-read',
    { about: 'pages of items, by repository and HTTP, against bare SQL', run: itemsRead },
  ],
  ['commit', { about: 'set_token by vault and HTTP, against one bare statement', run: commit }],
  ['validate', { about: 'validating token values, against Ajv and zod', run: validate }],
  [
    'resolve',
    { about: 'all tokens of an element, against merged Maps and a walked ladder', run: resolve },
  ],
  [
    'token-catalog',
    { about: 'reading the tokens of one element of 10,000, against one of 10', run: tokenCatalog },
  ],
  ['history', { about: 'reading a canvas after 100,000 commits, against a new one', run: history }],
  [
    'design-tokens',
    { about: 'importing 1,900 design tokens, against style-dictionary', run: designTokens },
  ],
  [
    'soak',
    {
      about: 'a tenant beside hostile ones, for --seconds 600',
      run: ({ seconds }) => soak(seconds),
    },
  ],
]);

/** Names of groups of benchmarks. */
export const groups: ReadonlyMap<string, readonly string[]> = new Map([
  ['tokens', ['validate', 'resolve', 'token-catalog', 'commit', 'history', 'design-tokens']],
]);
