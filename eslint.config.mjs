import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Who may import whom; docs/architecture.md draws it. An arrow never runs back. */
export const layers = [
  { room: 'contracts', mayImport: [] },
  { room: 'engine', mayImport: ['contracts'] },
  { room: 'storage', mayImport: ['contracts', 'engine'] },
  { room: 'boundary', mayImport: ['contracts'] },
  { room: 'host', mayImport: ['contracts', 'engine', 'storage'] },
  { room: 'page', mayImport: ['contracts', 'boundary'] },
  { room: 'e2e', mayImport: ['contracts', 'boundary'] },
  { room: 'example', mayImport: ['contracts', 'engine', 'host'] },
  { room: 'tool', mayImport: ['contracts', 'engine', 'storage', 'boundary'] },
];

const boundaries = (testing) => [
  'error',
  {
    allow: [],
    enforceBuildableLibDependency: false,
    // Tools stand behind tests: a real Postgres, emulated vendors. Products never import them.
    depConstraints: layers.map(({ room, mayImport }) => ({
      sourceTag: `room:${room}`,
      onlyDependOnLibsWithTags: [...mayImport, ...(testing ? ['tool'] : [])].map(
        (name) => `room:${name}`,
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
      // Compiled from contracts/*.md; their maker decides their form.
      'packages/contracts/src/generated/**',
      'examples/*/src/generated/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked, prettier],
    plugins: { '@nx': nx },
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
