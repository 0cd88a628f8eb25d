/** The matchers that conformance suites use; jest's and vitest's `expect` have them all. */
export interface ConformanceMatchers {
  toBe(expected: unknown): void;
  toEqual(expected: unknown): void;
  toMatchObject(expected: object): void;
  toHaveLength(expected: number): void;
  toContain(expected: unknown): void;
  toBeNull(): void;
  toBeDefined(): void;
  toBeUndefined(): void;
  toBeGreaterThan(expected: number): void;
  toBeLessThan(expected: number): void;
  not: { toBe(expected: unknown): void; toEqual(expected: unknown): void };
  rejects: { toMatchObject(expected: object): Promise<void> };
}

/** The test functions that a driver's own test hands to a published conformance suite. */
export interface ConformanceKit {
  describe: (name: string, body: () => void) => void;
  it: (name: string, body: () => Promise<void>) => void;
  beforeEach: (body: () => Promise<void>) => void;
  afterEach: (body: () => Promise<void>) => void;
  expect: (actual: unknown) => ConformanceMatchers;
}
