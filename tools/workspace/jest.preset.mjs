/**
 * The one way a package is tested: ESM, TypeScript through swc, and every `@northstar/*`
 * import taken from its sources, so that tests never run against a stale build.
 */
export function project(overrides = {}) {
  return {
    testEnvironment: 'node',
    roots: ['<rootDir>'],
    testMatch: ['**/*.test.ts', '**/*.test.tsx'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    modulePathIgnorePatterns: ['/dist/'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: {
      '^.+\\.tsx?$': [
        '@swc/jest',
        {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            target: 'es2022',
            transform: { react: { runtime: 'automatic' } },
          },
          module: { type: 'es6' },
        },
      ],
    },
    moduleNameMapper: {
      '^(\\.{1,2}/.*)\\.js$': '$1',
      '^@northstar/(test-postgres|upstreams|contract-compiler)$':
        '<rootDir>/../../tools/$1/src/index.ts',
      '^@northstar/engines-api$': '<rootDir>/../../apps/engines-api/src/index.ts',
      '^@northstar/([^/]+)/([^/]+)$': '<rootDir>/../../packages/$1/src/$2/index.ts',
      '^@northstar/([^/]+)$': '<rootDir>/../../packages/$1/src/index.ts',
    },
    reporters: ['default', ['<rootDir>/../../tools/workspace/count-reporter.mjs', {}]],
    testTimeout: 20_000,
    ...overrides,
  };
}
