import { defineConfig } from 'tsup';

/**
 * The one way a package is built: ESM, one file an entry, types beside it.
 * Declarations are made against the built packages below, not their sources.
 */
export function library(entry, options = {}) {
  return defineConfig({
    entry,
    format: ['esm'],
    target: 'node20',
    clean: true,
    sourcemap: true,
    splitting: true,
    treeshake: true,
    dts: { compilerOptions: { paths: {} } },
    ...options,
  });
}

/** A program that is run, not imported: no declarations. */
export function program(entry, options = {}) {
  return library(entry, { dts: false, ...options });
}
