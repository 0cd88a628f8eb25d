import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Which group of packages may import which; docs/architecture.md shows the same. */
export const layers = [
  { layer: 'contracts', mayImport: [] },
  { layer: 'engine', mayImport: ['contracts'] },
  { layer: 'storage', mayImport: ['contracts', 'engine'] },
  { layer: 'boundary', mayImport: ['contracts'] },
  { layer: 'host', mayImport: ['contracts', 'engine', 'storage'] },
  { layer: 'page', mayImport: ['contracts', 'boundary'] },
  { layer: 'e2e', mayImport: ['contracts', 'boundary'] },
  { layer: 'example', mayImport: ['contracts', 'engine', 'host'] },
  { layer: 'tool', mayImport: ['contracts', 'engine', 'storage', 'boundary'] },
];

const boundaries = (testing) => [
  'error',
  {
    allow: [],
    enforceBuildableLibDependency: false,
    // Tests may import tools (a real Postgres, emulated vendors); products never do.
    depConstraints: layers.map(({ layer, mayImport }) => ({
      sourceTag: `layer:${layer}`,
      onlyDependOnLibsWithTags: [...mayImport, ...(testing ? ['tool'] : [])].map(
        (name) => `layer:${name}`,
      ),
    })),
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/test-results/**',
      // Compiled from contracts.
      'packages/contracts/src/generated/**',
      'examples/*/src/generated/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked, prettier],
    plugins: { '@nx': nx, regexp },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(false),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off', // ports are asynchronous even where memory is not
      '@typescript-eslint/only-throw-error': 'error',
      // Texts come from vendors and clients: no expression may take longer than they are long.
      'regexp/no-super-linear-backtracking': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // The scripts that build and test the workspace; no compiler looks at them.
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['Buffer', 'URL', 'console', 'fetch', 'process']
          .concat(['clearInterval', 'clearTimeout', 'setInterval', 'setTimeout'])
          .map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/test/**/*.ts', 'apps/engines-e2e/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': boundaries(true) },
  },
  {
    files: ['packages/**/src/**/*.ts', 'apps/builder/**/*.{ts,tsx}'],
    ignores: ['packages/realtime/src/router/**', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'express', message: 'Express belongs to the host and realtime’s router.' },
          ],
        },
      ],
    },
  },
);
